import { HttpRequest } from "@smithy/core/protocols"
import { NormalizedSchema } from "@smithy/core/schema"
import { getSmithyContext } from "@smithy/core/transport"
import type { HandlerExecutionContext, MetadataBearer, Pluggable } from "@smithy/types"
import { signEvents } from "#sign-events"
import type { CommandFeature } from "../command-class.ts"
import { OutgoingEvents } from "./outgoing-events.ts"

const mediaType = "application/vnd.amazon.eventstream"

type Directions = NonNullable<CommandFeature["events"]>

/** Tells a command that its input, its output or both have events. */
export function eventStream(directions: Directions): CommandFeature {
  return {
    events: directions,
    plugins: (_service, configuration) => [
      mediaTypePlugin(directions),
      ...(directions.input ? [failurePlugin] : []),
      ...(directions.input && configuration.signer ? [signEvents(configuration)] : []),
    ],
  }
}

/** The protocols of the AWS SDK name the type of the events' bodies instead. */
function mediaTypePlugin({ input, output }: Directions): Pluggable<object, MetadataBearer> {
  return {
    applyToStack: (stack) =>
      stack.add(
        (next) => (args) => {
          if (HttpRequest.isInstance(args.request)) {
            const { headers } = args.request
            if (input) headers["content-type"] = mediaType
            if (output && headers.accept !== undefined) headers.accept = mediaType
          }
          return next(args)
        },
        { step: "build", name: "eventMediaTypeMiddleware" },
      ),
  }
}

/** When the caller's events fail, the call or the events of its answer fail with the same. */
const failurePlugin: Pluggable<object, MetadataBearer> = {
  applyToStack: (stack) =>
    stack.add(
      (next, context) => async (args) => {
        const { input, output } = eventMembers(context)
        // A stream that is not given is one without events, so that the body has its form.
        const events = new OutgoingEvents(Reflect.get(args.input, input) ?? noEvents())
        try {
          const result = await next({ ...args, input: { ...args.input, [input]: events } })
          const answer: unknown = output && Reflect.get(result.output, output)
          return isAsyncIterable(answer)
            ? { ...result, output: { ...result.output, [output]: untilFailure(answer, events) } }
            : result
        } finally {
          events.throwFailure()
        }
      },
      { step: "initialize", name: "eventFailureMiddleware" },
    ),
}

async function* noEvents() {}

async function* untilFailure(answer: AsyncIterable<unknown>, events: OutgoingEvents) {
  try {
    yield* answer
  } finally {
    events.throwFailure()
  }
}

function eventMembers(context: HandlerExecutionContext): { readonly input: string; readonly output: string } {
  const { operationSchema } = getSmithyContext(context)
  const [, , , , input, output]: unknown[] = Array.isArray(operationSchema) ? operationSchema : []
  const memberOf = (schema: unknown): string => NormalizedSchema.of(Object(schema)).getEventStreamMember()
  return { input: memberOf(input), output: memberOf(output) }
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value
}

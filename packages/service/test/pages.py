"""Pages through both operations with boto3, and prints what it got as JSON."""

import json
import sys
from datetime import datetime, timezone

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

swf_url, profiles_url, key, secret = sys.argv[1:]


def client(service, url):
    return boto3.client(
        service,
        endpoint_url=url,
        region_name="us-east-1",
        aws_access_key_id=key,
        aws_secret_access_key=secret,
        config=Config(retries={"total_max_attempts": 1}),
    )


swf = client("swf", swf_url)
profiles = client("customer-profiles", profiles_url)
always = {"oldestDate": datetime(2012, 1, 1, tzinfo=timezone.utc)}

pages = swf.get_paginator("list_closed_workflow_executions").paginate(
    domain="867530901", closeTimeFilter=always, PaginationConfig={"PageSize": 60}
)
executions = [page["executionInfos"] for page in pages]

workflows = []
request = {"DomainName": "example-domain", "MaxResults": 25}
while True:
    page = profiles.list_workflows(**request)
    workflows.append([item["WorkflowId"] for item in page["Items"]])
    if "NextToken" not in page:
        break
    request["NextToken"] = page["NextToken"]


def error_of(call):
    try:
        call()
    except ClientError as error:
        return [error.response["Error"]["Code"], error.response["ResponseMetadata"]["HTTPStatusCode"]]


print(
    json.dumps(
        {
            "executions": [[info["execution"]["runId"] for info in page] for page in executions],
            "oldest": executions[-1][-1],
            "workflows": workflows,
            "errors": [
                error_of(lambda: swf.list_closed_workflow_executions(domain="nowhere", startTimeFilter=always)),
                error_of(lambda: swf.list_closed_workflow_executions(domain="867530901")),
                error_of(lambda: profiles.list_workflows(DomainName="nowhere")),
                error_of(lambda: profiles.list_workflows(DomainName="example-domain", NextToken="x")),
            ],
        },
        default=lambda value: value.timestamp(),
    )
)

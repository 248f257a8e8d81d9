using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Entrance;

/// <summary>Answers where no function does, instead of an empty 404. Hosts try functions in the order of their names: this one comes last.</summary>
public static class UnknownAddress
{
    [Function("ZUnknownAddress")]
    public static IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", Route = "{*path}")] HttpRequest request) =>
        FailureAnswer.Unknown(request);
}

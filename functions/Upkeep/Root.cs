using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MentorFlow.Functions.Upkeep;

/// <summary>Leads visitors of the bare address to the page for participants. A route "/" would hang the real host, hence the empty parameter.</summary>
public static class Root
{
    [Function(nameof(Root))]
    public static RedirectHttpResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{ignored:maxlength(0)?}")] HttpRequest request) =>
        TypedResults.Redirect("/m");
}

using MentorFlow.Local.Http;
using MentorFlow.Tests.Local.Rpc;

namespace MentorFlow.Tests.Local.Http;

public sealed class RefusedRouteTests
{
    [Theory]
    [InlineData("", "hang")]
    [InlineData("/", "hang")]
    [InlineData("/m/page", "must not start with '/'")]
    [InlineData("~/page", "must not start with '~'")]
    [InlineData("Admin/page", "belongs to the host")]
    [InlineData("runtime", "belongs to the host")]
    [InlineData("items/{id", "cannot be read")]
    [InlineData("items/{id:odd}", "\"odd\"")]
    [InlineData("items/{id:range(1)}", "\"range(1)\"")]
    [InlineData("items/{id:maxlength(long)}", "\"maxlength(long)\"")]
    public void A_route_that_the_real_host_would_reject_or_hang_on_is_refused_by_name_and_rule(string route, string rule)
    {
        var refusal = Assert.Single(Check(Route("Page", route)));

        Assert.StartsWith("Page: ", refusal, StringComparison.Ordinal);
        Assert.Contains(rule, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_that_asks_for_a_host_key_is_refused()
    {
        var asks = new HttpFunction(
            ARawFunction.Http("Asks", new { name = "request", type = "httpTrigger", authLevel = "Function", methods = new[] { "get" } }), "");

        Assert.Contains("AuthorizationLevel.Anonymous", Assert.Single(Check(asks)), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_functions_that_answer_the_same_requests_are_refused() => Assert.Equal(
        ["First and Second answer the same POST requests, which the worker calls ambiguous."],
        Check(Route("First", "same/{a}", "get", "post"), Route("Second", "SAME/{b}", "post")));

    [Theory]
    [InlineData("files/{*path}", "files/{name:alpha}")]
    [InlineData("things/{id:int}", "things/7")]
    [InlineData("{folder}/{name?}", "things")]
    public void A_function_whose_paths_an_earlier_one_takes_is_refused(string earlier, string later) => Assert.Equal(
        ["Later never sees GET requests: Earlier sorts before it and takes all of its paths."],
        Check(Route("Earlier", earlier, "get", "post"), Route("Later", later, "get")));

    [Theory]
    [InlineData("things/{id:int}", "things/word")]
    [InlineData("things/word", "things/{id}")]
    [InlineData("files/{name}", "files/{*path}")]
    [InlineData("{ignored:maxlength(0)?}", "page")]
    public void A_function_that_earlier_ones_leave_paths_to_is_not_refused(string earlier, string later) =>
        Assert.Empty(Check(Route("Earlier", earlier, "get"), Route("Later", later, "get")));

    [Fact]
    public void All_refusals_are_told_at_once() => Assert.Equal(4, Check(Route("A", "/"), Route("B", "admin"), Route("C", "items/{id:odd}/{x:even}")).Count);

    private static HttpFunction Route(string name, string route, params string[] methods) => new(ARawFunction.Http(name, route, methods), "");

    private static IReadOnlyList<string> Check(params HttpFunction[] functions) => RouteRules.Check(functions);
}

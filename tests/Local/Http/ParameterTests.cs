using System.Net;
using MentorFlow.Tests.Local.Hosting;

namespace MentorFlow.Tests.Local.Http;

public sealed class ParameterTests(SampleHostFixture sample) : IClassFixture<SampleHostFixture>
{
    private const string Id = "6a2f41a3-c54c-fce8-32d2-0324e1c32e22";

    [Theory]
    [InlineData("/injected/Ada", "Hello, Ada from Ada")]
    [InlineData($"/numbers/7/9000000000/{Id}", $"7|9000000000|{Id}")]
    [InlineData("/query?text=some%20text&count=3", "some text|3")]
    [InlineData("/query", "none|none")]
    [InlineData("/precedence/path?text=query", "path")]
    [InlineData("/context", "Context|True|True")]
    public async Task A_parameter_takes_its_value_from_route_query_services_or_invocation(string path, string answer) =>
        Assert.Equal(answer, await sample.Host.GetAsync(path));

    [Theory]
    [InlineData($"/numbers/seven/1/{Id}")]
    [InlineData($"/numbers/7/1.5/{Id}")]
    [InlineData("/numbers/7/1/nobody")]
    [InlineData("/query?count=three")]
    public async Task A_value_that_does_not_fit_its_type_answers_500(string path) =>
        Assert.Equal(HttpStatusCode.InternalServerError, (await sample.Host.SendAsync(HttpMethod.Get, path)).StatusCode);
}

using System.Net;
using MentorFlow.Local.Http;
using MentorFlow.Tests.Local.Hosting;
using MentorFlow.Tests.Local.Rpc;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Tests.Local.Http;

public sealed class RoutingTests(SampleHostFixture sample) : IClassFixture<SampleHostFixture>
{
    [Theory]
    [InlineData("/", "Root")]
    [InlineData("/items/special", "AnyItem special")]
    [InlineData("/items/other", "AnyItem other")]
    [InlineData("/ITEMS/other", "AnyItem other")]
    [InlineData("/others/special", "AnySpecial others")]
    [InlineData("/int/12", "Int")]
    [InlineData("/regex/ab", "Regex")]
    [InlineData("/measured/abc", "Measured")]
    [InlineData("/unrouted", "Unrouted GET")]
    [InlineData("/assets/css/site.css", "Assets css/site.css")]
    [InlineData("/assets", "Assets ")]
    public async Task The_first_function_in_alphabetical_order_whose_route_fits_answers(string path, string answer) =>
        Assert.Equal(answer, await sample.Host.GetAsync(path));

    [Theory]
    [InlineData("GET", "/nowhere")]
    [InlineData("GET", "/int/twelve")]
    [InlineData("GET", "/regex/abc")]
    [InlineData("GET", "/measured/a")]
    [InlineData("DELETE", "/items/special")]
    [InlineData("HEAD", "/items/special")]
    public async Task A_path_or_method_that_fits_no_function_answers_404(string method, string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await sample.Host.SendAsync(new HttpMethod(method), path)).StatusCode);

    [Fact]
    public async Task A_function_that_lists_head_answers_it() =>
        Assert.Equal(HttpStatusCode.OK, (await sample.Host.SendAsync(HttpMethod.Head, "/headed")).StatusCode);

    [Fact]
    public async Task A_method_that_an_earlier_function_does_not_list_falls_to_a_later_one() =>
        Assert.Equal("ItemPost", await (await sample.Host.PostAsync("/items/special")).Content.ReadAsStringAsync());

    [Theory]
    [InlineData("api", "/api/int/12", true)]
    [InlineData("api", "/int/12", false)]
    [InlineData("", "/int/12", true)]
    public void The_route_prefix_of_host_json_stands_before_every_route(string prefix, string path, bool isFound)
    {
        var context = new DefaultHttpContext { Request = { Method = "GET", Path = path } };

        Assert.Equal(isFound, new HttpRoute(new HttpFunction(ARawFunction.Http("Int", "int/{value:int}", "get"), prefix)).Match(context) is not null);
    }
}

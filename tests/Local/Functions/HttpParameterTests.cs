using System.Net;
using System.Net.Http.Json;
using MentorFlow.Tests.Local.Functions.Samples;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Local.Functions;

public sealed class HttpParameterTests
{
    private static readonly Guid Id = new("6a2f41a3-c54c-fce8-32d2-0324e1c32e22");

    [Fact]
    public async Task Services_come_through_the_constructor_and_route_values_by_name()
    {
        await using var host = await StartAsync();

        Assert.Equal("\"Hello, Ada from Ada\"", await host.GetAsync("/injected/Ada"));
    }

    [Fact]
    public async Task Route_values_arrive_as_numbers_booleans_and_guids()
    {
        await using var host = await StartAsync();

        Assert.Equal($"\"7|9000000000|True|{Id}\"", await host.GetAsync($"/numbers/7/9000000000/true/{Id}"));
    }

    [Theory]
    [InlineData("seven", "1", "true", "6a2f41a3-c54c-fce8-32d2-0324e1c32e22")]
    [InlineData("7", "1", "yes", "6a2f41a3-c54c-fce8-32d2-0324e1c32e22")]
    [InlineData("7", "1", "true", "nobody")]
    public async Task A_route_value_that_does_not_fit_its_type_answers_500(string i, string l, string b, string g)
    {
        await using var host = await StartAsync();

        var answer = await host.SendAsync(HttpMethod.Get, $"/numbers/{i}/{l}/{b}/{g}");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
    }

    [Fact]
    public async Task Query_values_fill_nullable_parameters_and_stay_null_when_absent()
    {
        await using var host = await StartAsync();

        Assert.Equal($"\"some text|3|{Id}\"", await host.GetAsync($"/query?text=some%20text&count=3&ID={Id}"));
        Assert.Equal("\"none|none|none\"", await host.GetAsync("/query"));
        Assert.Equal(HttpStatusCode.InternalServerError, (await host.SendAsync(HttpMethod.Get, "/query?count=three")).StatusCode);
    }

    [Fact]
    public async Task The_route_wins_over_a_query_value_of_the_same_name()
    {
        await using var host = await StartAsync();

        Assert.Equal("\"path\"", await host.GetAsync("/precedence/path?text=query"));
    }

    [Fact]
    public async Task The_function_context_carries_the_request_and_the_cancellation()
    {
        await using var host = await StartAsync();

        Assert.Equal("\"Context|True|True\"", await host.GetAsync("/context"));
    }

    [Fact]
    public async Task A_bound_body_reads_any_casing_and_answers_500_when_malformed()
    {
        await using var host = await StartAsync();

        var fits = await host.SendAsync(HttpMethod.Post, "/body", JsonContent.Create(new { NAME = "Ada" }));
        var malformed = await host.SendAsync(HttpMethod.Post, "/body", new StringContent("{", null, "application/json"));

        Assert.Equal("\"Ada\"", await fits.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.InternalServerError, malformed.StatusCode);
    }

    private static Task<SampleHost> StartAsync()
    {
        var builder = SampleHost.Builder([], typeof(ParameterSamples));
        builder.Services.AddSingleton(new Greeting("Hello"));
        return SampleHost.StartAsync(builder);
    }
}

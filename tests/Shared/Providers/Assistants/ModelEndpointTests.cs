using System.Net;
using System.Text.Json.Nodes;
using MentorFlow.Domain.Assistants;
using MentorFlow.Providers.Assistants;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Shared.Providers.Assistants;

/// <summary>The way to the organization's own model, on a real port: what goes out, and what is believed of what comes back.</summary>
public sealed class ModelEndpointTests
{
    private static readonly AssistantRequest Asked = new("Draft an agenda.", "Goal: lead");

    [Fact]
    public async Task The_model_is_sent_the_instruction_and_the_words_and_nothing_else()
    {
        await using var model = await ModelDouble.StartAsync();

        var answer = await AskAsync(model);

        Assert.Equal(new AssistantAnswer("A point of its own", null), answer);
        var (path, authorization, body) = Assert.Single(model.Received);
        Assert.Equal(("/v1/chat/completions", $"Bearer {ModelDouble.Key}"), (path, authorization));
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse(
                """{"model":"house-model","messages":[{"role":"system","content":"Draft an agenda."},{"role":"user","content":"Goal: lead"}]}"""),
            JsonNode.Parse(body)));
    }

    [Theory]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://localhost")]
    [InlineData("http://[::ffff:127.0.0.1]")]
    public async Task Nothing_is_sent_into_a_network_unless_the_settings_say_so(string host)
    {
        await using var model = await ModelDouble.StartAsync();
        using var endpoint = new ModelEndpoint(new AssistantSettings(new Uri($"{host}:{model.Endpoint.Port}/v1"), null, "m", AllowInside: false));

        var answer = await endpoint.DraftAsync(Asked, TestContext.Current.CancellationToken);

        Assert.Equal(AssistantAnswer.None("an address inside a network"), answer);
        Assert.Empty(model.Received);
    }

    [Fact]
    public async Task No_redirect_is_followed()
    {
        await using var model = await ModelDouble.StartAsync();
        (model.Status, model.Location) = (HttpStatusCode.TemporaryRedirect, "/elsewhere");

        Assert.Equal(AssistantAnswer.None("status 307"), await AskAsync(model));
        Assert.Single(model.Received);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"choices":[]}""")]
    [InlineData("""{"choices":[{"message":{"content":null}}]}""")]
    [InlineData("""{"choices":[{"message":{"content":"  "}}]}""")]
    public async Task What_is_no_draft_is_none(string said)
    {
        await using var model = await ModelDouble.StartAsync();
        model.Answer = said;

        Assert.Equal(AssistantAnswer.None("an answer that cannot be read"), await AskAsync(model));
    }

    [Fact]
    public async Task No_more_is_read_than_a_draft_can_be()
    {
        await using var model = await ModelDouble.StartAsync();
        model.Draft = new string('x', 200_000);

        Assert.Null((await AskAsync(model)).Draft);
    }

    private static async Task<AssistantAnswer> AskAsync(ModelDouble model)
    {
        var settings = new AssistantSettings(new Uri($"{model.Endpoint}/chat/completions"), ModelDouble.Key, ModelDouble.Model, AllowInside: true);
        using var endpoint = new ModelEndpoint(settings);
        return await endpoint.DraftAsync(Asked, TestContext.Current.CancellationToken);
    }
}

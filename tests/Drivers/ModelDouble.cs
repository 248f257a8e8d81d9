using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Tests.Drivers;

/// <summary>The organization's own language model: it listens on this machine, remembers all that it is sent, and says what it is told to.</summary>
public sealed class ModelDouble : IAsyncDisposable
{
    public const string Key = "a-key-of-the-endpoint";

    public const string Model = "house-model";

    private readonly WebApplication web;

    private ModelDouble(WebApplication web) => this.web = web;

    /// <summary>As the setting has it.</summary>
    public Uri Endpoint => new(new Uri(web.Urls.Single()), "/v1");

    /// <summary>What it drafts.</summary>
    public string Draft { get; set; } = "A point of its own";

    /// <summary>The whole answer in place of one with the draft; null for that one.</summary>
    public string? Answer { get; set; }

    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public string? Location { get; set; }

    public ConcurrentQueue<(string Path, string Authorization, string Body)> Received { get; } = [];

    public static async Task<ModelDouble> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var model = new ModelDouble(builder.Build());
        model.web.MapPost("/{**path}", model.TakeAsync);
        await model.web.StartAsync();
        return model;
    }

    public ValueTask DisposeAsync() => web.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        Received.Enqueue((context.Request.Path, $"{context.Request.Headers.Authorization}", await reader.ReadToEndAsync()));
        context.Response.StatusCode = (int)Status;
        if (Location is { } location)
        {
            context.Response.Headers.Location = location;
        }

        var said = new JsonObject
        {
            ["choices"] = new JsonArray(new JsonObject { ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = Draft } }),
        };
        await context.Response.WriteAsync(Answer ?? said.ToJsonString());
    }
}

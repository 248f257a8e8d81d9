using System.Net.Sockets;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using MentorFlow.Tests.Local.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Tests.Functions.Webhooks.Hris;

public sealed class HangUpTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task What_follows_from_a_saved_delivery_goes_on_though_its_sender_hung_up()
    {
        var call = new Call();
        await using var app = await TestApp.StartAdjustedAsync(
            builder =>
            {
                builder.Services.AddSingleton<IDocumentStore>(built =>
                    new HangUpStore(SqliteDocumentStore.InMemoryOnly(built.GetRequiredService<TimeProvider>()), call));
                builder.Use(next => async context =>
                {
                    if (context.FunctionDefinition.Name == "ReceiveHrisEvent")
                    {
                        call.Token = context.CancellationToken;
                        await next(context);
                        call.Done.TrySetResult();
                        return;
                    }

                    await next(context);
                });
            },
            [.. HrisDriver.Connection, "--Host:Http=true", "--Host:Urls=http://127.0.0.1:0"]);
        var hris = new HrisDriver(app);

        call.Socket.SetResult(
            await hris.SendRawAsync(
                hris.Event("person.hired", "E-1", """, "givenName": "Ann", "familyName": "Example", "email": "ann@example.com" """), "evt-1"));
        await call.Done.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await app.SettleAsync();

        var delivery = Assert.Single(await app.ListAsync<HrisDelivery>(Partition.Connection("people")));
        Assert.True(call.Token.IsCancellationRequested);
        Assert.NotNull(await app.Client.GetInstanceAsync(InstanceIds.Hris("people", delivery.Id)));
        Assert.Empty(await app.ListAsync<PendingSignal>(Partition.Connection("people")));
    }

    [Fact]
    public async Task A_caller_who_hangs_up_is_no_failure_of_ours()
    {
        var (complaints, began, ended) = (new Complaints(), new TaskCompletionSource(), new TaskCompletionSource());
        await using var app = await TestApp.StartAdjustedAsync(
            builder =>
            {
                builder.Logging.AddProvider(complaints);
                builder.Use(next => async context =>
                {
                    if (context.GetHttpContext() is { } served)
                    {
                        served.Response.OnCompleted(() =>
                        {
                            ended.TrySetResult();
                            return Task.CompletedTask;
                        });
                        began.TrySetResult();
                        await Task.Delay(Timeout.Infinite, served.RequestAborted);
                    }

                    await next(context);
                });
            },
            "--Host:Http=true",
            "--Host:Urls=http://127.0.0.1:0");
        using var http = new HttpClient { BaseAddress = app.BaseAddress };
        using var call = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var answer = http.GetAsync("/api/health", call.Token);
        await began.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await call.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        await ended.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(complaints.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    private sealed class Call
    {
        public TaskCompletionSource<TcpClient> Socket { get; } = new();

        public CancellationToken Token { get; set; }

        public TaskCompletionSource Done { get; } = new();
    }

    /// <summary>Lets the sender hang up at the worst moment: the decision is saved, and nobody has been woken.</summary>
    private sealed class HangUpStore(IDocumentStore inner, Call call) : PassThroughStore(inner)
    {
        public override async Task WriteAsync(Batch batch, CancellationToken cancellation = default)
        {
            await Inner.WriteAsync(batch, cancellation);
            if (batch.Writes.Any(write => write.Document is HrisDelivery))
            {
                var socket = await call.Socket.Task;
                var hungUp = new TaskCompletionSource();
                using var told = call.Token.Register(hungUp.SetResult);
                socket.Client.Close(timeout: 0);
                await hungUp.Task.WaitAsync(Patience, CancellationToken.None);
            }
        }
    }
}

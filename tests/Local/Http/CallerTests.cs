using MentorFlow.Tests.Local.Hosting;
using Microsoft.Extensions.Hosting;

namespace MentorFlow.Tests.Local.Http;

public sealed class CallerTests
{
    [Fact]
    public async Task A_caller_who_hangs_up_cancels_the_invocation_and_is_no_error_of_the_hosts()
    {
        var (began, ended) = (new TaskCompletionSource(), new TaskCompletionSource<bool>());
        await using var host = await SampleHost.StartAsync(builder => builder.UseWhen(IsRequest, async (context, next) =>
        {
            began.TrySetResult();
            try
            {
                await next();
            }
            finally
            {
                ended.TrySetResult(context.CancellationToken.IsCancellationRequested);
            }
        }));
        using var hangUp = new CancellationTokenSource();

        var call = host.Http.GetAsync(new Uri(host.Host.BaseAddress, "/waits"), hangUp.Token);
        await began.Task;
        await hangUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.True(await ended.Task.WaitAsync(TimeSpan.FromSeconds(30)));
        await host.DisposeAsync();

        // The worker itself notes what its function threw, as on Azure; the host has nothing to add.
        Assert.DoesNotContain(host.Complained, line => !line.StartsWith("Error FunctionsApplication: Function 'Waits'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_caller_claims_to_have_been_forwarded_is_not_believed()
    {
        await using var host = await SampleHost.StartAsync();

        var answer = await host.SendAsync(HttpMethod.Get, "/where?from=here", headers: headers =>
        {
            headers.Add("X-Forwarded-Host", "elsewhere.example");
            headers.Add("X-Forwarded-Proto", "https");
            headers.Add("X-Forwarded-Prefix", "/there");
        });

        Assert.Equal($"{host.Host.BaseAddress}where?from=here", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_invocation_has_an_id_of_the_hosts_own_whatever_its_caller_sends()
    {
        var ids = new List<string>();
        await using var host = await SampleHost.StartAsync(builder => builder.UseWhen(IsRequest, async (context, next) =>
        {
            ids.Add(context.InvocationId);
            await next();
        }));

        for (var call = 0; call < 2; call++)
        {
            var answer = await host.SendAsync(HttpMethod.Get, "/guarded", headers: headers => headers.Add("x-ms-invocation-id", "mine"));
            Assert.Equal("inside", await answer.Content.ReadAsStringAsync());
        }

        Assert.Equal(2, ids.Distinct().Count());
        Assert.DoesNotContain("mine", ids);
    }

    private static bool IsRequest(FunctionContext context) => context.GetHttpContext() is not null;
}

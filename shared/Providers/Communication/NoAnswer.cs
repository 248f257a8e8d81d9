using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace MentorFlow.Providers.Communication;

/// <summary>Makes silence, and an identity that cannot sign in now, the same kind of failure as a connection that breaks: worth another attempt.</summary>
public sealed class NoAnswer : HttpPipelinePolicy
{
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        catch (Exception failure) when (Code(failure, message.CancellationToken) is { } code)
        {
            throw new RequestFailedException(0, failure.Message, code, failure);
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            ProcessNext(message, pipeline);
        }
        catch (Exception failure) when (Code(failure, message.CancellationToken) is { } code)
        {
            throw new RequestFailedException(0, failure.Message, code, failure);
        }
    }

    private static string? Code(Exception failure, CancellationToken caller) => failure switch
    {
        OperationCanceledException when !caller.IsCancellationRequested => "no answer in time",
        AuthenticationFailedException => "the app's identity cannot sign in",
        _ => null,
    };
}

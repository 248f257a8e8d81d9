using Azure.Core;

namespace MentorFlow.Providers.Communication;

/// <summary>How clients of Communication Services behave.</summary>
public static class CommunicationClients
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>One attempt a call: retrying, with its back-off and the provider's Retry-After, is the durable caller's, which survives a restart.</summary>
    public static TOptions ForDurableCallers<TOptions>(this TOptions options)
        where TOptions : ClientOptions
    {
        options.Retry.MaxRetries = 0;
        options.Retry.NetworkTimeout = Patience;
        options.AddPolicy(new NoAnswer(), HttpPipelinePosition.PerCall);
        options.AddPolicy(new RepeatableRequest(), HttpPipelinePosition.PerCall);
        return options;
    }
}

using Azure;
using Azure.Core;
using Azure.Identity;
using MentorFlow.Providers.Communication;

namespace MentorFlow.Tests.Azure.Communication;

/// <summary>The clients as the app makes them, pointed at the fake.</summary>
internal sealed class RestClients
{
    /// <param name="change">Of the pipeline's options, after ours.</param>
    public RestClients(CommunicationAccount account, Action<ClientOptions>? change = null)
    {
        var options = new Options().ForDurableCallers();
        change?.Invoke(options);
        var service = new CommunicationRest(account, options);
        (Mail, Rooms, Identities) = (new RestMail(service), new RestRooms(service), new RestIdentities(service));
    }

    public RestMail Mail { get; }

    public RestRooms Rooms { get; }

    public RestIdentities Identities { get; }

    public static RestClients At(FakeCommunicationService service, string? key = null, Action<ClientOptions>? change = null) =>
        new(new CommunicationAccount(service.Endpoint, new DefaultAzureCredential(), new AzureKeyCredential(key ?? service.Key)), change);

    private sealed class Options : ClientOptions;
}

using Azure;
using Azure.Communication.Email;
using Azure.Communication.Identity;
using Azure.Communication.Rooms;
using Azure.Identity;
using MentorFlow.Communication;

namespace MentorFlow.Tests.Azure.Communication;

/// <summary>The adapters as the app makes them, pointed at the fake.</summary>
internal static class Adapters
{
    public static AcsMailSender MailTo(FakeCommunicationService service) =>
        new(CommunicationAdapters.EmailOf(Account(service), new EmailClientOptions().ForDurableCallers()));

    public static AcsVideoProvider VideoAt(FakeCommunicationService service) => new(
        CommunicationAdapters.RoomsOf(Account(service), new RoomsClientOptions().ForDurableCallers()),
        CommunicationAdapters.IdentitiesOf(Account(service), new CommunicationIdentityClientOptions().ForDurableCallers()));

    private static CommunicationAccount Account(FakeCommunicationService service) => new(service.Endpoint, new DefaultAzureCredential(), new AzureKeyCredential(service.Key));
}

using MentorFlow.Functions.Hosting.Assets;

namespace MentorFlow.Functions.Participants.Calls;

/// <summary>
/// The script that joins rooms of Azure Communication Services. It is in a build with -p:CommunicationServices=true only; in any other, pages say how else
/// to meet.
/// </summary>
/// <param name="Href">Null where the build has none.</param>
public sealed record CallingClient(string? Href)
{
    private const string Script = "acs.js";

    /// <summary>Whom it speaks to, as a content security policy names them: signalling, registration, relays and telemetry of the service.</summary>
    public const string Hosts =
        "https://*.communication.azure.com https://*.communication.microsoft.com wss://*.communication.microsoft.com https://*.skype.com wss://*.skype.com "
        + "https://*.teams.microsoft.com wss://*.teams.microsoft.com https://*.events.data.microsoft.com https://*.svc.cloud.microsoft";

    public static CallingClient OfThisBuild { get; } = new(AssetFiles.Find(Script) is null ? null : AssetFiles.Href(Script));
}

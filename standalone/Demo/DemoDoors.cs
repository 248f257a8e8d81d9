using MentorFlow.Domain.Links;
using MentorFlow.Functions.Entrance;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Standalone.Demo;

/// <summary>
/// Three doors for the reader. A browser keeps one visit a host name, so the mentor comes in by the number of this machine and the mentee by its name:
/// both can be open at once.
/// </summary>
internal sealed class DemoDoors(DemoStanding standing, LinkSigner links) : IFrontDoors
{
    private const string ByName = "localhost";
    private const string ByNumber = "127.0.0.1";

    /// <summary>Under which a second visit stands beside the first.</summary>
    public static string OtherName(string host) => host == ByName ? ByNumber : ByName;

    public async Task<IReadOnlyList<FrontDoor>> ListAsync(HttpRequest request, CancellationToken cancellation)
    {
        var now = await standing.ReadAsync(cancellation);
        return
        [
            new FrontDoor(FrontDoorKind.Coordinator, new Phrase("demo.coordinator"), new Phrase("demo.coordinator-does")),
            new FrontDoor(
                FrontDoorKind.Mentor,
                new Phrase("demo.mentor"),
                new Phrase(now.HasToSign ? "demo.mentor-signs" : "demo.mentor-does"),
                LinkOf(ByNumber, now.Played.Mentor)),
            new FrontDoor(
                FrontDoorKind.Mentee,
                new Phrase("demo.mentee"),
                new Phrase(now.IsInvited ? "demo.mentee-invited" : "demo.mentee-does"),
                LinkOf(ByName, now.Played.Mentee)),
        ];

        string LinkOf(string host, string personId) =>
            $"{request.Scheme}://{(request.Host.Port is { } port ? new HostString(host, port) : new HostString(host))}/m/l/{links.Sign(LinkPurpose.Home, personId)}";
    }
}

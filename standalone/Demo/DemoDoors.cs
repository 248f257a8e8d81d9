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

    public async Task<IReadOnlyList<FrontDoor>> ListAsync(HttpRequest request, CancellationToken cancellation)
    {
        var now = await standing.ReadAsync(cancellation);
        return
        [
            new FrontDoor(
                FrontDoorKind.Coordinator,
                "The coordinator",
                "A queue of what needs a human, a matching round to look at, and every program with its figures. The clock can be moved on."),
            new FrontDoor(
                FrontDoorKind.Mentor,
                "Aoife, a mentor",
                now.HasToSign
                    ? "One mentorship goes well for months, a new one waits for her to read and sign the agreement."
                    : "Her mentorships, the next sessions, and what she is asked for.",
                LinkOf(ByNumber, now.Played.Mentor)),
            new FrontDoor(
                FrontDoorKind.Mentee,
                "Gonçalo, a mentee",
                now.IsInvited ? "Has just been invited to Growth: accept, write a profile, pass the quiz." : "What comes next in his program.",
                LinkOf(ByName, now.Played.Mentee)),
        ];

        string LinkOf(string host, string personId) =>
            $"{request.Scheme}://{(request.Host.Port is { } port ? new HostString(host, port) : new HostString(host))}/m/l/{links.Sign(LinkPurpose.Home, personId)}";
    }
}

using MentorFlow.Domain.Enrollments;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Looks;

/// <summary>Who looked at what is somebody's own, and when: so that nobody who runs a program looks unseen (R98).</summary>
public sealed class WhoLookedScreen(ParticipantAccess access, LookReading reading)
{
    [Function("ShowWhoLooked")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "m/who-looked")] HttpRequest request, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            async visitor => Page.Show<WhoLookedPage, WhoLookedModel>(
                request, new WhoLookedModel(visitor, await reading.ReadAsync(visitor, request.Texts(), cancellation))),
            cancellation);
}

/// <param name="Looks">The newest first.</param>
public sealed record WhoLookedModel(Visitor Visitor, IReadOnlyList<ShownLook> Looks)
{
    /// <summary>IANA zone in which times are shown.</summary>
    public string Zone => PersonClock.ZoneOf(profile: null, Visitor.Person.Zone, program: null);
}

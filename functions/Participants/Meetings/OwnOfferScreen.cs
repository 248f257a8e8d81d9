using System.Globalization;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Video;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Meetings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Participants.Meetings;

/// <summary>What somebody offers others for one meeting: a topic, how long, when, and how often at most.</summary>
public sealed class OwnOfferScreen(ParticipantAccess access, BookingActs acts, VideoSettings video, TimeProvider clock)
{
    private const string Route = "m/offers/{program}/own";

    [Function("ShowOwnOffer")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, CancellationToken cancellation) =>
        access.ShowAsync(request, program, participant => ShowAsync(request, participant, sent: null, cancellation), cancellation);

    [Function("SaveOwnOffer")]
    public Task<IResult> SaveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) =>
            {
                var saved = await acts.OfferAsync(program, participant.PersonId, OwnOfferForm.Read(form, participant.Zone), cancellation);
                return saved.Refusal switch
                {
                    null => Page.SeeOther(request, Paths.OwnOffer(program).With(Done.OfferSaved)),
                    { Reason: RefusalReason.Invalid, Fields: var errors } =>
                        await ShowAsync(request, participant, FormState.Sent(form, errors), cancellation),
                    _ => EntrancePages.NotFound(request),
                };
            },
            cancellation);

    private async Task<IResult> ShowAsync(HttpRequest request, Participant participant, FormState? sent, CancellationToken cancellation)
    {
        if (!MeetingRules.AreOn(participant.Program) || !MeetingRules.CanOffer(participant.Enrollment))
        {
            return EntrancePages.NotFound(request);
        }

        var known = await access.Store.FindAsync(MeetingOffer.KeyOf(participant.ProgramId, participant.PersonId), cancellation);
        var now = clock.GetUtcNow();
        return Page.Show<OwnOfferPage, OwnOfferModel>(
            request,
            new OwnOfferModel(
                participant,
                known?.Value,
                [.. (known?.Value.Slots ?? []).Where(slot => slot.BookingId is not null && slot.At > now)],
                video.Provider == VideoSettings.Link && participant.Program.MeetingLink is null,
                sent ?? OwnOfferForm.Of(known?.Value, participant.Zone, now)),
            sent is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}

/// <param name="Known">Null before the first.</param>
/// <param name="Taken">Times that somebody has taken.</param>
/// <param name="NeedsLink">Whether people meet by a link that only the host can give.</param>
public sealed record OwnOfferModel(
    Participant Participant, MeetingOffer? Known, IReadOnlyList<MeetingSlot> Taken, bool NeedsLink, FormState State);

/// <summary>The form of one's own offer.</summary>
internal static class OwnOfferForm
{
    public const string Slots = "slots";
    public const string Yes = "yes";

    private const int UsualMinutes = 30;
    private const int UsuallyAMonth = 4;

    /// <param name="zone">IANA zone of the reader, in which times are meant.</param>
    public static FormState Of(MeetingOffer? known, string zone, DateTimeOffset now) => FormState.Of(
        ("topic", known?.Topic),
        ("about", known?.About),
        ("minutes", Whole(known?.Minutes ?? UsualMinutes)),
        (Slots, new StringValues((known?.FreeAt(now) ?? []).Select(at => LocalMoment.Text(at, zone)).ToArray())),
        ("takesAsking", known?.TakesAsking == true ? Yes : ""),
        ("mostAMonth", Whole(known?.MostAMonth ?? UsuallyAMonth)),
        ("link", known?.Link?.AbsoluteUri),
        ("paused", known?.PausedAt is null ? "" : Yes));

    public static MeetingOfferDraft Read(IFormCollection form, string zone) => new(
        form["topic"].ToString().Trim(),
        form["about"].ToString().ReplaceLineEndings("\n").Trim(),
        Number(form["minutes"]),
        [.. form[Slots].Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => LocalMoment.Read(text, zone))],
        form["takesAsking"] == Yes,
        Number(form["mostAMonth"]),
        form["link"],
        form["paused"] == Yes);

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

using System.Globalization;
using MentorFlow.Domain.Meetings;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Meetings;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Meetings;

/// <summary>What one person offers, and the form that takes one of the times or asks for another.</summary>
public sealed class OfferScreen(ParticipantAccess access, BookingActs acts, OfferReading offers, TimeProvider clock)
{
    internal const string Slot = "slot";
    internal const string Ask = "ask";
    internal const string About = "about";

    private const string Route = "m/offers/{program}/with/{person}";
    private const string Format = "yyyy-MM-dd'T'HH:mm'Z'";

    [Function("ShowOffer")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string person, CancellationToken cancellation) =>
        access.ShowAsync(request, program, participant => ShowAsync(request, participant, person, sent: null, cancellation), cancellation);

    [Function("BookMeeting")]
    public Task<IResult> BookAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string person,
        CancellationToken cancellation) =>
        access.PostAsync(
            request, program, (participant, form) => BookAsync(request, participant, person, form, cancellation), cancellation);

    /// <summary>A time as the form sends it.</summary>
    internal static string Write(DateTimeOffset at) => at.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    private async Task<IResult> BookAsync(
        HttpRequest request, Participant participant, string person, IFormCollection form, CancellationToken cancellation)
    {
        var (chosen, about) = (form[Slot].ToString(), form[About].ToString().ReplaceLineEndings("\n").Trim());
        if (chosen != Ask && Read(chosen) is null)
        {
            return await ShowAsync(request, participant, person, FormState.Sent(form, [new FieldError(Slot, "rules.choose-one")]), cancellation);
        }

        var booked = await acts.BookAsync(participant.ProgramId, person, participant.PersonId, Read(chosen), about, cancellation);
        if (booked.Value is { } booking)
        {
            var done = booking.At is null ? Done.MeetingAsked : Done.MeetingBooked;
            return Page.SeeOther(request, Paths.Meeting(participant.ProgramId, booking.BookingId).With(done));
        }

        // A second press leads to what came of the first.
        var open = booked.Refusal is { Reason: RefusalReason.AlreadyDone } ? await OpenAsync(participant, person, cancellation) : null;
        return booked.Refusal switch
        {
            { Reason: RefusalReason.Invalid, Fields: var errors } =>
                await ShowAsync(request, participant, person, FormState.Sent(form, errors), cancellation),
            _ when open is not null => Page.SeeOther(request, Paths.Meeting(participant.ProgramId, open.BookingId)),
            { Reason: RefusalReason.WrongStage } => Page.SeeOther(request, Paths.Offers(participant.ProgramId)),
            _ => EntrancePages.NotFound(request),
        };
    }

    private async Task<IResult> ShowAsync(HttpRequest request, Participant participant, string person, FormState? sent, CancellationToken cancellation)
    {
        if (!MeetingRules.AreOn(participant.Program)
            || !(MeetingRules.CanOffer(participant.Enrollment) || MeetingRules.CanBook(participant.Enrollment))
            || await offers.FindAsync(participant, person, cancellation) is not { } shown)
        {
            return EntrancePages.NotFound(request);
        }

        return Page.Show<OfferPage, OfferModel>(
            request,
            new OfferModel(
                participant,
                shown,
                [.. shown.Offer.FreeAt(clock.GetUtcNow())],
                MeetingRules.CanBook(participant.Enrollment),
                await OpenAsync(participant, person, cancellation),
                sent ?? FormState.Empty),
            sent is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private async Task<MeetingBooking?> OpenAsync(Participant participant, string person, CancellationToken cancellation) =>
        (await access.Store.MeetingsOfAsync(participant.ProgramId, participant.PersonId, cancellation))
            .Select(stored => stored.Value)
            .FirstOrDefault(booking => booking.HostId == person && booking.IsAhead(clock.GetUtcNow()));

    private static DateTimeOffset? Read(string text) => DateTimeOffset.TryParseExact(
        text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
        ? at
        : null;
}

/// <param name="Free">Times that can be taken, UTC.</param>
/// <param name="Open">The meeting that the two have ahead of them; null for none.</param>
public sealed record OfferModel(
    Participant Participant, OfferShown Shown, IReadOnlyList<DateTimeOffset> Free, bool CanBook, MeetingBooking? Open, FormState State);

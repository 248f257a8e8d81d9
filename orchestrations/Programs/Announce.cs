using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Programs;

/// <param name="Cursor">Where the page before ended; null for the first.</param>
public sealed record Announcement(string ProgramId, ProgramMomentKind Kind, string? Cursor);

/// <summary>Writes to everybody who takes part what there is to be said of an event now, a page at a time. Said once, however often it is run.</summary>
public sealed class Announce(Decider decider, MailDispatch mails)
{
    private const int PageSize = 50;

    /// <returns>The next cursor; null after the last page.</returns>
    [Function(nameof(Announce))]
    public async Task<string?> RunAsync([ActivityTrigger] Announcement input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation);
        var known = await decider.Store.FindAsync(ProgramEvent.KeyOf(input.ProgramId, input.Kind), cancellation);
        if (EventSchedule.Of(program, input.Kind, known?.Value) is not { } schedule)
        {
            return null;
        }

        var page = await decider.Store.QueryAsync<Enrollment>(Partition.Program(input.ProgramId), cancellation: cancellation)
            .Where(enrollment => input.Cursor is null || string.CompareOrdinal(enrollment.Value.Id, input.Cursor) > 0)
            .Take(PageSize)
            .Select(enrollment => enrollment.Value)
            .ToListAsync(cancellation);
        foreach (var enrollment in page.Where(one => EventDecisions.Hears(schedule, one)))
        {
            if (await NewsAsync(schedule, enrollment, cancellation) is { } order)
            {
                await mails.PlaceAsync(order, cancellation);
            }
        }

        return page.Count < PageSize ? null : page[^1].Id;
    }

    /// <returns>Null when there is nothing to be said.</returns>
    private async Task<MailOrder?> NewsAsync(EventSchedule schedule, Enrollment enrollment, CancellationToken cancellation)
    {
        var person = await decider.Store.FindAsync(Person.KeyOf(enrollment.PersonId), cancellation);
        var track = schedule.For(enrollment, person?.Value.Site);
        var answer = await decider.Store.FindAsync(EventAnswer.KeyOf(enrollment.ProgramId, schedule.Kind, enrollment.PersonId), cancellation);
        var invitation = EventOrders.Invitation(schedule, track, enrollment.PersonId);
        var invited = await decider.Store.FindAsync(MailRecord.KeyOf(enrollment.ProgramId, invitation.MailId), cancellation);
        return EventDecisions.NewsFor(schedule, track, answer?.Value, invited?.Value.SentAt ?? invited?.Value.Due, decider.Now) switch
        {
            EventNews.Invitation => invitation,
            EventNews.Reminder => EventOrders.Reminder(schedule, track, enrollment.PersonId),
            EventNews.CalledOff => EventOrders.CalledOff(schedule, track, enrollment.PersonId),
            EventNews.Digest => EventOrders.Digest(schedule, enrollment.PersonId),
            _ => null,
        };
    }
}

/// <summary>The mails about events, each under an id of what it says and to whom: ordered again it is the same mail.</summary>
internal static class EventOrders
{
    // As it was ever spelled.
    public static MailOrder Invitation(EventSchedule schedule, ScheduledTrack track, string personId) => Of(
        EventDecisions.InvitationTo(schedule.Kind),
        track.Sequence == 0
            ? $"{schedule.Program.ProgramId}:{track.StartsAt:O}"
            : $"{schedule.Program.ProgramId}:{track.StartsAt:O}:{track.Sequence}",
        schedule,
        personId) with
    {
        EventAt = track.StartsAt,
    };

    public static MailOrder Reminder(EventSchedule schedule, ScheduledTrack track, string personId) =>
        Of(MailTemplate.EventReminder, $"{Place(schedule)}:{track.StartsAt:O}", schedule, personId) with { EventAt = track.StartsAt };

    public static MailOrder CalledOff(EventSchedule schedule, ScheduledTrack track, string personId) =>
        Of(MailTemplate.EventCalledOff, $"{Place(schedule)}:{track.Sequence}", schedule, personId) with { EventAt = track.StartsAt };

    public static MailOrder Digest(EventSchedule schedule, string personId) => Of(MailTemplate.MidpointDigest, Place(schedule), schedule, personId);

    private static string Place(EventSchedule schedule) => $"{schedule.Program.ProgramId}:{schedule.Kind}";

    private static MailOrder Of(MailTemplate template, string what, EventSchedule schedule, string personId) => new(
        MailIds.For(what, template, personId), template, schedule.Program.ProgramId, personId, Subject: schedule.Kind.ToString());
}

using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Speed;

/// <param name="Cursor">Where the page before ended; null for the first.</param>
public sealed record SpeedTelling(SpeedKey Event, SpeedNews News, string? Cursor);

/// <summary>Writes to those in the program whom it concerns what there is to be said of an event, a page at a time; once, however often it is run.</summary>
public sealed class TellOfSpeed(Decider decider, MailDispatch mails)
{
    private const int PageSize = 50;

    /// <returns>The next cursor; null after the last page.</returns>
    [Function(nameof(TellOfSpeed))]
    public async Task<string?> RunAsync([ActivityTrigger] SpeedTelling input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.Event.ProgramId), cancellation);
        var held = await decider.LoadAsync(SpeedEvent.KeyOf(input.Event.ProgramId, input.Event.Number), cancellation);
        var page = await decider.Store
            .QueryAsync(program.Partition, new DocumentQuery<Enrollment>(Limit: PageSize, After: input.Cursor), cancellation)
            .Select(enrollment => enrollment.Value)
            .ToListAsync(cancellation);
        var met = input.News is SpeedNews.Answers
            ? (await decider.Store.SpeedMeetingsAsync(held.ProgramId, held.Number, turn: null, cancellation))
                .SelectMany(meeting => meeting.PersonIds)
                .ToHashSet(StringComparer.Ordinal)
            : [];
        foreach (var enrollment in page)
        {
            if (met.Contains(enrollment.PersonId) || await ConcernsAsync(input.News, program, held, enrollment, cancellation))
            {
                await mails.PlaceAsync(SpeedOrders.Of(input.News, held, enrollment.PersonId), cancellation);
            }
        }

        return page.Count < PageSize ? null : page[^1].Id;
    }

    private async Task<bool> ConcernsAsync(
        SpeedNews news, MentoringProgram program, SpeedEvent held, Enrollment enrollment, CancellationToken cancellation)
    {
        switch (news)
        {
            case SpeedNews.Invitation:
                return SpeedDecisions.IsInvited(program.Form, enrollment);
            case SpeedNews.CalledOff:
                // Who was never told of it is spared that it is not held.
                var invitation = SpeedOrders.Of(SpeedNews.Invitation, held with { Sequence = held.Sequence - 1 }, enrollment.PersonId);
                return await decider.Store.FindAsync(MailRecord.KeyOf(held.ProgramId, invitation.MailId), cancellation) is not null;
            case SpeedNews.Again:
                return (await decider.Store.MutualAsync(held.ProgramId, held.Number, enrollment.PersonId, cancellation)).Count > 0;
            case SpeedNews.Reminder:
                var seat = await decider.Store.FindAsync(SpeedSeat.KeyOf(held.ProgramId, held.Number, enrollment.PersonId), cancellation);
                return seat?.Value.IsComing(held) is true;
            default:
                return false;
        }
    }
}

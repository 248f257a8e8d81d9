using System.Globalization;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Occasions;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Occasions;

/// <param name="At">When the others are told, UTC.</param>
public sealed record OccasionDue(OccasionPlace Place, DateTimeOffset At);

/// <summary>Has the others told of somebody's day, where that person still wants it and the mentorship goes on.</summary>
public sealed class TellOfOccasion(Decider decider)
{
    /// <returns>When to tell again, UTC; null when the day is over for good.</returns>
    [Function(nameof(TellOfOccasion))]
    public Task<DateTimeOffset?> RunAsync([ActivityTrigger] OccasionDue input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        decider.DecideAsync(Partition.Program(input.Place.ProgramId), token => DecideAsync(input, token), cancellation);

    private async Task<Decision<DateTimeOffset?>> DecideAsync(OccasionDue due, CancellationToken cancellation)
    {
        var (personId, programId, mentorshipId, occasionId) = due.Place;
        if (await decider.Store.FindAsync(Occasion.KeyOf(personId, programId, mentorshipId, occasionId), cancellation) is not { Value: var occasion }
            || await decider.Store.FindAsync(Mentorship.KeyOf(programId, mentorshipId), cancellation) is not { Value: { IsOpen: true } mentorship })
        {
            return new Decision<DateTimeOffset?>(null);
        }

        var next = OccasionDecisions.NextOf(occasion, await ZoneAsync(personId, programId, cancellation), due.At);
        var again = occasion.Kind is OccasionKind.WorkAnniversary && next < mentorship.Ends ? next : null;
        return new Decision<DateTimeOffset?>(again)
        {
            Mails = mentorship.PausedAt is null ? [.. mentorship.Others(personId).Select(other => Mail(due, other.PersonId))] : [],
        };
    }

    private async Task<string> ZoneAsync(string personId, string programId, CancellationToken cancellation)
    {
        var person = await decider.LoadAsync(Person.KeyOf(personId), cancellation);
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(programId), cancellation);
        var enrollment = await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), cancellation);
        return PersonClock.ZoneOf(enrollment?.Value.Profile, person.Zone, program.Zone);
    }

    private static MailOrder Mail(OccasionDue due, string toId) => new(
        MailIds.For(
            string.Create(CultureInfo.InvariantCulture, $"occasion {due.Place.PersonId} {due.Place.MentorshipId} {due.Place.OccasionId} {due.At.UtcTicks}"),
            MailTemplate.OccasionPrompt,
            toId),
        MailTemplate.OccasionPrompt,
        due.Place.ProgramId,
        toId,
        due.Place.MentorshipId,
        Subject: due.Place.OccasionId,
        EventAt: due.At,
        AboutId: due.Place.PersonId);
}

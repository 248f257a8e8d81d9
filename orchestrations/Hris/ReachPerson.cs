using System.Runtime.ExceptionServices;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Conflicts;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Rooms;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Orchestrations.TextMessages;

namespace MentorFlow.Orchestrations.Hris;

/// <summary>Brings a person up to date and does what follows from it, one after the other; what is done is struck out, what failed comes again.</summary>
public sealed class ReachPerson(
    Decider decider,
    HrisActs hris,
    TurningPointActs turningPoints,
    ManagerQuestionActs questions,
    DepartureActs departures,
    AbsenceActs absences,
    ConflictActs conflicts,
    ClockActs clocks,
    AddressActs addresses,
    GuestEndActs guestEnds,
    VideoIdentityActs identities,
    TextNumberActs textNumbers)
{
    // Static, as an activity is made for each call: a leave and the return from it must not be done side by side.
    private static readonly PartitionLocks Turns = new();

    /// <returns>How many follow-ups were done.</returns>
    [Function(nameof(ReachPerson))]
    public async Task<int> RunAsync([ActivityTrigger] HrisDue input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        using var turn = await Turns.EnterAsync(Partition.Person(input.PersonId), cancellation);
        var record = (await hris.TakeEffectAsync(input.PersonId, cancellation))?.Record;
        var done = 0;
        ExceptionDispatchInfo? failed = null;
        foreach (var followUp in record?.FollowUps ?? [])
        {
            try
            {
                await DoAsync(record!, followUp, cancellation);
                await hris.DoneAsync(input.PersonId, followUp, cancellation);
                done++;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // A conflict that cannot be looked at keeps nobody from leaving.
                failed ??= ExceptionDispatchInfo.Capture(failure);
            }
        }

        failed?.Throw();
        return done;
    }

    private async Task DoAsync(HrisRecord record, HrisFollowUp followUp, CancellationToken cancellation)
    {
        var (personId, actor) = (record.PersonId, record.Source);
        switch (followUp.Kind)
        {
            case HrisFollowUpKind.Leave:
                await questions.FollowAsync(personId, actor, cancellation);
                await EverywhereAsync(personId, program => departures.LeaveAsync(program, personId, EndReason.MemberLeft, actor, cancellation), cancellation);
                await identities.ForgetAsync(personId, actor, cancellation);
                await textNumbers.EraseAsync(personId, actor, cancellation);
                await addresses.ReleaseAsync(personId, $"{followUp.Number}", cancellation);
                break;
            case HrisFollowUpKind.ReleaseAddress:
                await addresses.ReleaseAsync(personId, $"{followUp.Number}", cancellation);
                break;
            case HrisFollowUpKind.Pause when await IsAwayAsync(personId, cancellation):
                await EverywhereAsync(personId, program => absences.PauseAsync(program, personId, followUp.At, actor, cancellation), cancellation);
                break;
            case HrisFollowUpKind.Resume when !await IsAwayAsync(personId, cancellation):
                await EverywhereAsync(personId, program => absences.ResumeAsync(program, personId, followUp.At, actor, cancellation), cancellation);
                break;
            case HrisFollowUpKind.CheckConflicts:
                await questions.FollowAsync(personId, actor, cancellation);
                await conflicts.SearchAsync(personId, cancellation);
                break;
            case HrisFollowUpKind.ManagerUnknown:
                await questions.FollowAsync(personId, actor, cancellation);
                break;
            case HrisFollowUpKind.MoveClock when followUp.Zone is { } before:
                await EverywhereAsync(personId, program => clocks.FollowAsync(program, personId, before, actor, cancellation), cancellation);
                break;
            case HrisFollowUpKind.Offer when followUp.Point is { } point:
                await turningPoints.OfferAsync(new TurningPointReached(personId, point, followUp.At, actor), cancellation);

                // Who begins may have been named as somebody's manager before.
                await questions.FollowAsync(personId, actor, cancellation);
                break;
            case HrisFollowUpKind.AskAboutAddress:
                await AskAboutAddressAsync(record, followUp.OtherId!, cancellation);
                break;
            case HrisFollowUpKind.AddressIsFree:
                await SendAsync(Signals.Raise(InstanceIds.HrisAddress(personId, followUp.OtherId!), new AddressIsFree()), cancellation);
                await addresses.EndWaitAsync(personId, followUp.OtherId!, cancellation);
                break;
            case HrisFollowUpKind.TellOfEnd:
                await guestEnds.TellAsync(record, followUp, cancellation);
                break;
            case HrisFollowUpKind.MoveEnd:
                await guestEnds.MoveAsync(record, followUp, cancellation);
                break;
        }
    }

    // One that is done late may be overtaken by the return, or by the next leave.
    private async Task<bool> IsAwayAsync(string personId, CancellationToken cancellation) =>
        (await decider.Store.FindAsync(Person.KeyOf(personId), cancellation))?.Value.Standing is Standing.OnLeave;

    private async Task EverywhereAsync(string personId, Func<string, Task> act, CancellationToken cancellation)
    {
        await foreach (var involvement in decider.Store.QueryAsync<Involvement>(Partition.Person(personId), cancellation: cancellation))
        {
            await act(involvement.Value.ProgramId);
        }
    }

    private async Task AskAboutAddressAsync(HrisRecord record, string holderId, CancellationToken cancellation)
    {
        var holder = await decider.Store.FindAsync(HrisRecord.KeyOf(holderId), cancellation) is { } heard
            ? heard.Value.ExternalId
            : (await decider.Store.FindAsync(Person.KeyOf(holderId), cancellation))?.Value.ExternalId;
        await SendAsync(
            Signals.Start(
                nameof(AddressOrchestrator),
                InstanceIds.HrisAddress(record.PersonId, holderId),
                new AddressQuestion(record.PersonId, record.ExternalId ?? "-", holderId, holder)),
            cancellation);
        await addresses.WaitAsync(record.PersonId, holderId, cancellation);
    }

    private Task<bool> SendAsync(Signal signal, CancellationToken cancellation) => decider.DecideAsync(
        Partition.Program(MentoringProgram.OrganizationQueue), _ => Task.FromResult(new Decision<bool>(true) { Signals = [signal] }), cancellation);
}

using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Programs;

namespace MentorFlow.Orchestrations.Changes;

/// <summary>What coordinators do when a program changes while it runs (F6): choose who stays, and let the change count.</summary>
public sealed class ChangeActs(Decider decider, DraftActs drafts)
{
    /// <summary>What the change in a draft would be, without making it.</summary>
    /// <returns>Refused where it breaks a rule, changes nothing, or began from another version than the one that stands.</returns>
    public async Task<Verdict<ProgramChange>> PreviewAsync(string programId, string draftId, CancellationToken cancellation = default)
    {
        var draft = await FindAsync(programId, draftId, cancellation);
        return draft is null || await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is not { Value: var program }
            ? RefusalReason.Unknown
            : ChangeDecisions.Preview(
                program,
                await decider.Store.EventsOfAsync(programId, cancellation),
                draft,
                decider.Now,
                await decider.Store.SurveysOfAsync(programId, cancellation));
    }

    /// <summary>Chooses for all mentorships for which nothing else is chosen.</summary>
    public Task<Verdict<ChangePlan>> ChooseAsync(string programId, string draftId, PairChoice whole, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await FindAsync(programId, draftId, token) is not { OfVersion: { } version })
                {
                    return new Decision<Verdict<ChangePlan>>(RefusalReason.Unknown);
                }

                var plan = new ChangePlan(programId, version, whole);
                return new Decision<Verdict<ChangePlan>>(plan) { Writes = new Batch().Upsert(plan) };
            },
            cancellation);

    /// <summary>Chooses for one mentorship.</summary>
    /// <param name="choice">Null takes the choice back: it does as all do.</param>
    public Task<Verdict<ChangeChoice>> ChooseAsync(
        string programId, string draftId, string mentorshipId, PairChoice? choice, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await FindAsync(programId, draftId, token) is not { OfVersion: { } version }
                    || await decider.Store.FindAsync(Mentorship.KeyOf(programId, mentorshipId), token) is null)
                {
                    return new Decision<Verdict<ChangeChoice>>(RefusalReason.Unknown);
                }

                var stored = await decider.Store.FindAsync(ChangeChoice.KeyOf(programId, version, mentorshipId), token);
                var chosen = new ChangeChoice(programId, version, mentorshipId, choice ?? PairChoice.Moves);
                return new Decision<Verdict<ChangeChoice>>(chosen)
                {
                    Writes = choice is not null ? new Batch().Upsert(chosen) : stored is null ? new Batch() : new Batch().Delete(stored),
                };
            },
            cancellation);

    /// <summary>
    /// Lets a change count: the next version of the program is saved, its calendar goes on from where it stands, and the change comes to every mentorship as
    /// was chosen. A second click changes nothing.
    /// </summary>
    /// <param name="version">Of the program that the coordinator looked at.</param>
    /// <returns><see cref="RefusalReason.Stale"/> where somebody else changed it meanwhile.</returns>
    public async Task<Verdict<MentoringProgram>> ChangeAsync(
        string programId, string draftId, int version, string actor, CancellationToken cancellation = default)
    {
        var changed = await decider.DecideAsync(
            Partition.Program(programId),
            async token => await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token) is { } stored
                ? ChangeDecisions.Decide(
                    new ChangeFacts(
                        stored,
                        await decider.Store.StoredEventsAsync(programId, token),
                        await FindAsync(programId, draftId, token),
                        (await decider.Store.FindAsync(ProgramVersion.KeyOf(programId, version), token))?.Value,
                        await decider.Store.FindAsync(WorkDigest.KeyOf(programId), token))
                    {
                        Surveys = await decider.Store.SurveysOfAsync(programId, token),
                    },
                    version,
                    actor,
                    decider.Now)
                : new Decision<Verdict<MentoringProgram>>(RefusalReason.Unknown),
            cancellation);
        if (changed.Value is not null || changed.Refusal is { Reason: RefusalReason.AlreadyDone })
        {
            await TidyAsync(programId, draftId, version, cancellation);
        }

        return changed;
    }

    // Once more after a crash between the two: what is done already stays as it is.
    private async Task TidyAsync(string programId, string draftId, int version, CancellationToken cancellation)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(programId), cancellation);
        await decider.Store.WriteAsync(new Batch().Upsert(ProgramListing.Of(program)), cancellation);
        if (await FindAsync(programId, draftId, cancellation) is { } draft && draft.OfVersion == version)
        {
            await drafts.DeleteAsync(draftId, cancellation);
        }
    }

    private async Task<ProgramDraft?> FindAsync(string programId, string draftId, CancellationToken cancellation) =>
        await decider.Store.FindAsync(ProgramDraft.KeyOf(draftId), cancellation) is { Value: { Purpose: DraftPurpose.Change } draft } && draft.Of == programId
            ? draft
            : null;
}

using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Matching;
using MentorFlow.Matching.Rounds;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Rounds;

namespace MentorFlow.Orchestrations.Unmatched;

/// <summary>What a coordinator does for one person without a partner (R46): each way is one click, and each comes to an end that is seen.</summary>
public sealed class UnmatchedActs(Decider decider, MatchingPool pool, UnmatchedReading reading, InvitationActs invitations)
{
    /// <summary>Everything costly to explain is left out: it is about two people.</summary>
    private static readonly Explanations Brief = new(Prices: false, Sensitivity: false, Baselines: false);

    /// <summary>Sets rules aside for the person, from the next round on until a mentorship comes of it; nothing at all takes it back.</summary>
    /// <param name="coordinator">As signed in to the console.</param>
    public Task<Verdict<PersonalRules>> WidenAsync(
        string programId, string personId, RuleLeeway leeway, string coordinator, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await WaitsAsync(programId, personId, token) is not { } program)
                {
                    return new Decision<Verdict<PersonalRules>>(RefusalReason.Unknown);
                }

                var known = await decider.Store.FindAsync(PersonalRules.KeyOf(programId, personId), token);
                var verdict = PersonalRulesDecisions.Set(
                    known?.Value, programId, personId, leeway, MatchingRules.Of(program), coordinator, decider.Now);
                var (actor, about) = (Actors.Coordinator(coordinator), $"enrollment:{personId}");
                return verdict.Value is not { } rules ? new Decision<Verdict<PersonalRules>>(verdict) : new Decision<Verdict<PersonalRules>>(verdict)
                {
                    Writes = known is null ? new Batch().Create(rules) : new Batch().Replace(known, rules),
                    Notes = [new LedgerNote(actor, DecisionName.LeewaySet, about, leeway.Waived.ToString(), leeway)],
                };
            },
            cancellation);

    /// <summary>Asks a mentor whose places are taken for one more. Nobody is asked about two people at once, and nobody twice.</summary>
    /// <param name="coordinator">As signed in to the console.</param>
    public async Task<Verdict<PlaceQuestion>> AskAsync(
        string programId, string personId, string mentorId, string coordinator, CancellationToken cancellation = default)
    {
        if (await reading.LookAsync(programId, personId, cancellation) is not { Waits: true } look)
        {
            return RefusalReason.Unknown;
        }

        if (look.Open is { } open)
        {
            return open.MentorId == mentorId
                ? RefusalReason.AlreadyDone
                : Refusal.Invalid(new FieldError("mentor", "rules.place-open"));
        }

        if (await PairAsync(look, mentorId, cancellation) is not { } pair || look.Full.All(mentor => mentor.PersonId != mentorId))
        {
            return Refusal.Invalid(new FieldError("mentor", "rules.place-mentor"));
        }

        var round = look.Round ?? 0;
        var question = new PlaceQuestion(
            programId, mentorId, personId, round, coordinator, decider.Now, decider.Now + look.Program.Policy.Proposals.Place.Patience)
        {
            Score = pair.Score,
            Reasons = pair.Reasons,
        };
        return await decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await decider.Store.FindAsync(Key.Of(question), token) is not null)
                {
                    return new Decision<Verdict<PlaceQuestion>>(RefusalReason.AlreadyDone);
                }

                var items = await UnmatchedItems.OpenAsync(decider.Store, programId, [personId], token);
                return PlaceAnswering.Ask(question, look.Program, items, coordinator);
            },
            cancellation);
    }

    /// <summary>Invites the person into another program, which they are free to decline; in this one they stay in line.</summary>
    /// <param name="otherId">A program that runs, takes people in, and has room.</param>
    /// <param name="coordinator">As signed in to the console.</param>
    public async Task<Verdict<Enrollment>> InviteElsewhereAsync(
        string programId, string personId, string otherId, string coordinator, CancellationToken cancellation = default)
    {
        if (await WaitsAsync(programId, personId, cancellation) is not { } program
            || await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), cancellation) is not { Value: var enrollment })
        {
            return RefusalReason.Unknown;
        }

        if (await reading.TakesAsync(otherId, program, enrollment, cancellation) is not { } other)
        {
            return Refusal.Invalid(new FieldError("program", "rules.other-program"));
        }

        var invited = await invitations.InviteAsync(
            otherId, personId, enrollment.Role, Enrollment.ByHand, Actors.Coordinator(coordinator), cancellation: cancellation);
        if (invited.Value is not null)
        {
            await SnoozeAsync(programId, personId, decider.Now + other.Policy.Onboarding.Invitation.Patience, cancellation);
        }

        return invited;
    }

    // They come back before the coordinator when nothing has come of it by then.
    private Task<bool> SnoozeAsync(string programId, string personId, DateTimeOffset until, CancellationToken cancellation) => decider.DecideAsync(
        Partition.Program(programId),
        async token => new Decision<bool>(true)
        {
            Writes = PlaceAnswering.Snoozed(await UnmatchedItems.OpenAsync(decider.Store, programId, [personId], token), until, decider.Now),
        },
        cancellation);

    /// <returns>The program; null where the person does not wait for a partner in it.</returns>
    private async Task<MentoringProgram?> WaitsAsync(string programId, string personId, CancellationToken cancellation) =>
        await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is { Value: { Status: ProgramStatus.Running } program }
        && await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), cancellation)
            is { Value: { Stage: EnrollmentStage.Ready, Role: not ProgramRole.Mentor } }
            ? program
            : null;

    // What speaks for the two, as a round would say it.
    private async Task<RoundPair?> PairAsync(UnmatchedLook look, string mentorId, CancellationToken cancellation)
    {
        var personId = look.Enrollment.PersonId;
        var (around, _) = await pool.FreezeAroundAsync(look.Program, personId, decider.Now, cancellation);
        var pair = around with
        {
            Candidates = [.. around.Candidates.Where(candidate => candidate.Id == personId || candidate.Id == mentorId)],
            Policy = around.Policy with { Mode = MatchMode.Optimizer, Explain = Brief },
            CarriedOver = [],
            SignUpOrder = [],
            Declined = [.. around.Declined.Where(declined => declined.MenteeId == personId && declined.MentorId == mentorId)],
        };
        var solved = MatchingRound.Solve(pair);
        var round = new Round(look.Program.ProgramId, 0, 1, decider.Now, InputsHash: "", Pairs: [], Waiting: [], TotalScore: 0);
        return solved.IsValid ? round.With(pair, solved).Pairs.FirstOrDefault() : null;
    }
}

using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Goals;

/// <summary>What the members of a mentorship do with one goal. Its words are theirs: the ledger knows only that something was done (R98).</summary>
public sealed class GoalActs(Decider decider)
{
    /// <param name="goalId">A UUID of the form: the same form sent twice is one goal.</param>
    public Task<Verdict<Mentorship>> AddAsync(
        MentorshipKey key, string personId, string goalId, GoalWords words, CancellationToken cancellation = default) =>
        DoAsync(key, personId, goalId, "goal-added", mentorship => GoalDecisions.Add(mentorship, personId, goalId, words, decider.Now), cancellation);

    /// <summary>A goal of a whole circle.</summary>
    /// <param name="goalId">As above.</param>
    public Task<Verdict<Mentorship>> AddCommonAsync(
        MentorshipKey key, string personId, string goalId, GoalWords words, CancellationToken cancellation = default) => DoAsync(
        key,
        personId,
        goalId,
        "goal-added",
        mentorship => GoalDecisions.Add(mentorship, personId, goalId, words, decider.Now, isCommon: true),
        cancellation);

    /// <param name="version">The version that the person saw.</param>
    public Task<Verdict<Mentorship>> ChangeAsync(
        MentorshipKey key, string personId, string goalId, int version, GoalWords words, CancellationToken cancellation = default) => DoAsync(
        key,
        personId,
        goalId,
        "goal-changed",
        mentorship => GoalDecisions.Change(mentorship, personId, goalId, version, words, decider.Now),
        cancellation);

    /// <param name="version">As above.</param>
    public Task<Verdict<Mentorship>> MoveDateAsync(
        MentorshipKey key, string personId, string goalId, int version, DateOnly due, CancellationToken cancellation = default) => DoAsync(
        key,
        personId,
        goalId,
        "goal-dated",
        mentorship => GoalDecisions.MoveDate(mentorship, personId, goalId, version, due, decider.Now),
        cancellation);

    /// <param name="version">As above.</param>
    public Task<Verdict<Mentorship>> ConfirmAsync(
        MentorshipKey key, string personId, string goalId, int version, CancellationToken cancellation = default) =>
        DoAsync(key, personId, goalId, "goal-confirmed", mentorship => GoalDecisions.Confirm(mentorship, personId, goalId, version), cancellation);

    /// <param name="version">As above.</param>
    public Task<Verdict<Mentorship>> AcceptAsync(
        MentorshipKey key, string personId, string goalId, int version, CancellationToken cancellation = default) => DoAsync(
        key,
        personId,
        goalId,
        "goal-accepted",
        mentorship => GoalDecisions.Accept(mentorship, personId, goalId, version, decider.Now),
        cancellation);

    /// <param name="version">As above.</param>
    public Task<Verdict<Mentorship>> KeepAsync(
        MentorshipKey key, string personId, string goalId, int version, CancellationToken cancellation = default) =>
        DoAsync(key, personId, goalId, "goal-kept", mentorship => GoalDecisions.Keep(mentorship, personId, goalId, version, decider.Now), cancellation);

    /// <param name="percent">0 to 100.</param>
    public Task<Verdict<Mentorship>> ReportAsync(
        MentorshipKey key, string personId, string goalId, int percent, CancellationToken cancellation = default) =>
        DoAsync(key, personId, goalId, "goal-reported", mentorship => GoalDecisions.Report(mentorship, personId, goalId, percent, decider.Now), cancellation);

    /// <param name="version">As above.</param>
    /// <param name="state">Reached, or let go.</param>
    /// <param name="learned">May be empty.</param>
    public Task<Verdict<Mentorship>> SettleAsync(
        MentorshipKey key, string personId, string goalId, int version, GoalState state, string learned, CancellationToken cancellation = default) => DoAsync(
        key,
        personId,
        goalId,
        state is GoalState.Reached ? "goal-reached" : "goal-let-go",
        mentorship => GoalDecisions.Settle(mentorship, personId, goalId, version, state, learned, decider.Now),
        cancellation);

    /// <param name="version">As above.</param>
    public Task<Verdict<Mentorship>> RemoveAsync(
        MentorshipKey key, string personId, string goalId, int version, CancellationToken cancellation = default) =>
        DoAsync(key, personId, goalId, "goal-removed", mentorship => GoalDecisions.Remove(mentorship, personId, goalId, version), cancellation);

    /// <param name="evidence">By the person, now; its id is of the form.</param>
    public Task<Verdict<Mentorship>> AddEvidenceAsync(
        MentorshipKey key, string goalId, GoalEvidence evidence, CancellationToken cancellation = default) => DoAsync(
        key, evidence.By, goalId, "evidence-added", mentorship => GoalDecisions.AddEvidence(mentorship, evidence.By, goalId, evidence), cancellation);

    public Task<Verdict<Mentorship>> RemoveEvidenceAsync(
        MentorshipKey key, string personId, string goalId, string evidenceId, CancellationToken cancellation = default) => DoAsync(
        key, personId, goalId, "evidence-removed", mentorship => GoalDecisions.RemoveEvidence(mentorship, personId, goalId, evidenceId), cancellation);

    internal Task<Verdict<Mentorship>> LapseAsync(MentorshipKey key, string goalId, int watch, CancellationToken cancellation) => decider.DecideAsync(
        Mentorship.KeyOf(key.ProgramId, key.MentorshipId),
        mentorship => GoalDecisions.Lapse(mentorship, goalId, watch, decider.Now),
        mentorship => Consequences.Of(new LedgerNote(Actors.System, DecisionName.GoalLapsed, mentorship.Id, goalId)),
        cancellation);

    private Task<Verdict<Mentorship>> DoAsync(
        MentorshipKey key,
        string personId,
        string goalId,
        string outcome,
        Func<Mentorship, Verdict<Mentorship>> decide,
        CancellationToken cancellation) => decider.DecideAsync(
        Partition.Program(key.ProgramId),
        async token =>
        {
            if (await decider.Store.FindAsync(Mentorship.KeyOf(key.ProgramId, key.MentorshipId), token) is not { } stored)
            {
                return new Decision<Verdict<Mentorship>>(RefusalReason.Unknown);
            }

            var verdict = decide(stored.Value);
            if (verdict.Value is not { } changed)
            {
                return new Decision<Verdict<Mentorship>>(verdict);
            }

            var (before, after) = (GoalIn(stored.Value, goalId), GoalIn(changed, goalId));
            var program = await decider.LoadAsync(MentoringProgram.KeyOf(key.ProgramId), token);
            var zone = await ZoneAsync(program, changed.OwnersOf((after ?? before)!).FirstOrDefault(), token);
            var policy = await decider.Store.PolicyOfAsync(program, changed, token);
            return new Decision<Verdict<Mentorship>>(verdict)
            {
                Writes = new Batch().Replace(stored, changed),
                Notes = [new LedgerNote(Actors.Person(personId), DecisionName.GoalChanged, changed.Id, outcome, goalId)],
                Signals = GoalFollowing.SignalsOf(changed, before, after, zone, policy, decider.Now),
                Mails = GoalFollowing.MailsOf(changed, before, after),
            };
        },
        cancellation);

    private static Goal? GoalIn(Mentorship mentorship, string goalId) => mentorship.Goals?.FirstOrDefault(goal => goal.GoalId == goalId);

    private async Task<string> ZoneAsync(MentoringProgram program, string? personId, CancellationToken cancellation)
    {
        var person = personId is null ? null : await decider.Store.FindAsync(Person.KeyOf(personId), cancellation);
        var enrollment = personId is null ? null : await decider.Store.FindAsync(Enrollment.KeyOf(program.ProgramId, personId), cancellation);
        return PersonClock.ZoneOf(enrollment?.Value.Profile, person?.Value.Zone, program.Zone);
    }
}

using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Rounds;

namespace MentorFlow.Orchestrations.Unmatched;

/// <summary>What a mentor's answer to the question for one more place is decided on.</summary>
/// <param name="IsFree">Whether the person without a partner still is, and is asked about nobody.</param>
/// <param name="Items">Open work items about that person being without a partner.</param>
internal sealed record PlaceFacts(
    MentoringProgram Program, Stored<PlaceQuestion> Question, Stored<Enrollment>? Mentor, bool IsFree, IReadOnlyList<Stored<WorkItem>> Items)
{
    /// <summary>Whether the mentor has a place without one more in this program: it was their number for all programs that left none.</summary>
    public bool HasPlace { get; init; }
}

/// <summary>A mentor makes room for one more, or does not; pure.</summary>
internal static class PlaceAnswering
{
    public static Decision<Verdict<PlaceQuestion>> Ask(
        PlaceQuestion question, MentoringProgram program, IReadOnlyList<Stored<WorkItem>> items, string coordinator) => new(question)
        {
            Writes = new Batch().Create(question).Include(Snoozed(items, question.AnswerBy, question.AskedAt)),
            Notes = [new LedgerNote(Actors.Coordinator(coordinator), DecisionName.PlaceAsked, $"enrollment:{question.MentorId}", $"round {question.Round}")],
            Signals = [Signals.Start(
            nameof(PlaceQuestionOrchestrator),
            InstanceIds.Place(question.ProgramId, question.QuestionId),
            new PlaceInput(question.ProgramId, question.QuestionId, question.MentorId, program.Policy.Proposals.Place, program.Policy.WorkItems))],
        };

    /// <summary>With a yes the mentor has one more place, and the two are proposed to each other at once, as in a round.</summary>
    public static Decision<Verdict<PlaceQuestion>> Answer(PlaceFacts facts, string personId, bool agrees, DateTimeOffset now)
    {
        var verdict = PlaceQuestionDecisions.Answer(facts.Question.Value, personId, agrees, now);
        if (verdict.Value is not { } answered)
        {
            return new Decision<Verdict<PlaceQuestion>>(verdict);
        }

        var writes = new Batch().Replace(facts.Question, answered);
        var signals = new List<Signal> { Signals.Raise(InstanceIds.Place(answered.ProgramId, answered.QuestionId), new PlaceAnswered(agrees)) };
        var notes = new List<LedgerNote>
        {
            new(Actors.Person(personId), agrees ? DecisionName.PlaceAgreed : DecisionName.PlaceDeclined, $"enrollment:{personId}", $"round {answered.Round}"),
        };
        var proposes = false;
        if (agrees && facts.Mentor is { Value: { IsOpen: true, Profile: { } profile } mentor } stored
            && (facts.HasPlace || profile.Capacity < facts.Program.Matching.PlacesOf(mentor.Role)))
        {
            if (!facts.HasPlace)
            {
                writes.Replace(stored, mentor with { Profile = profile with { Capacity = profile.Capacity + 1 } });
            }

            proposes = facts.IsFree && facts.Program.Status is ProgramStatus.Running;
        }

        if (proposes)
        {
            Propose(facts.Program, answered, writes, notes, signals, now);
        }

        var until = proposes ? now + facts.Program.Policy.Proposals.Mentee.Patience + facts.Program.Policy.Proposals.Mentor.Patience : (DateTimeOffset?)null;
        return new Decision<Verdict<PlaceQuestion>>(verdict) { Writes = writes.Include(Snoozed(facts.Items, until, now)), Notes = notes, Signals = signals };
    }

    /// <summary>No answer came; the mentor is told nothing, and the person without a partner is before the coordinator again.</summary>
    public static Decision<Verdict<PlaceQuestion>> Lapse(PlaceFacts facts, DateTimeOffset now)
    {
        var verdict = PlaceQuestionDecisions.Lapse(facts.Question.Value, now);
        return verdict.Value is not { } lapsed ? new Decision<Verdict<PlaceQuestion>>(verdict) : new Decision<Verdict<PlaceQuestion>>(verdict)
        {
            Writes = new Batch().Replace(facts.Question, lapsed).Include(Snoozed(facts.Items, until: null, now)),
            Notes = [new LedgerNote(
                Actors.Orchestrator(InstanceIds.Place(lapsed.ProgramId, lapsed.QuestionId)),
                DecisionName.PlaceUnanswered,
                $"enrollment:{lapsed.MentorId}",
                $"round {lapsed.Round}")],
        };
    }

    /// <summary>Puts the items off, for as long as an item can be; without a day they are before the coordinator again.</summary>
    public static Batch Snoozed(IReadOnlyList<Stored<WorkItem>> items, DateTimeOffset? until, DateTimeOffset now)
    {
        var writes = new Batch();
        var latest = now + WorkItemDecisions.LongestSnooze;
        foreach (var item in items)
        {
            writes.Replace(item, item.Value with { SnoozedUntil = until > latest ? latest : until });
        }

        return writes;
    }

    private static void Propose(
        MentoringProgram program, PlaceQuestion question, Batch writes, List<LedgerNote> notes, List<Signal> signals, DateTimeOffset now) =>
        Propose(program, Beside(program, question.Round, question.MenteeId, question.MentorId, question.Score, question.Reasons, now), writes, notes, signals);

    /// <summary>A proposal between rounds.</summary>
    public static Proposal Beside(
        MentoringProgram program, int round, string menteeId, string mentorId, double score, IReadOnlyList<Phrase> reasons, DateTimeOffset now) => new(
        program.ProgramId,
        Proposal.ProposalIdBeside(round, menteeId, mentorId),
        round,
        mentorId,
        menteeId,
        score,
        reasons,
        now,
        program.Matching.Mode is MatchingMode.Admin or MatchingMode.Optimizer ? ProposalStage.Accepted : ProposalStage.AwaitingMentee);

    /// <summary>Puts it to the two, as in a round.</summary>
    public static void Propose(MentoringProgram program, Proposal proposal, Batch writes, List<LedgerNote> notes, List<Signal> signals)
    {
        var mode = program.Matching.Mode;
        writes.Create(proposal);
        notes.Add(new LedgerNote(Actors.System, DecisionName.ProposalMade, proposal.Id, $"score {proposal.Score:0.####}", proposal.Reasons));
        signals.Add(Signals.Start(
            nameof(ProposalOrchestrator),
            InstanceIds.Proposal(proposal.ProgramId, proposal.ProposalId),
            new ProposalInput(proposal.ProgramId, proposal.ProposalId, proposal.MentorId, proposal.MenteeId, mode, program.Policy)));
    }
}

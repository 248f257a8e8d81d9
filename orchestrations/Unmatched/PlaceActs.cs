using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Places;
using MentorFlow.Orchestrations.Rounds;

namespace MentorFlow.Orchestrations.Unmatched;

/// <summary>What comes of the question to a mentor for one more place.</summary>
public sealed class PlaceActs(Decider decider, BudgetActs budgets)
{
    /// <returns><see cref="RefusalReason.NotAMember"/> for somebody who is not asked.</returns>
    public async Task<Verdict<PlaceQuestion>> AnswerAsync(
        string programId, string questionId, string personId, bool agrees, CancellationToken cancellation = default)
    {
        // First: a yes that their own number for all programs held up would be no promise.
        if (agrees
            && await decider.Store.FindAsync(PlaceQuestion.KeyOf(programId, questionId), cancellation) is { Value: { Answer: PlaceAnswer.Open } question }
            && question.MentorId == personId)
        {
            await budgets.MakeRoomAsync(programId, personId, cancellation);
        }

        return await DecideAsync(programId, questionId, facts => PlaceAnswering.Answer(facts, personId, agrees, decider.Now), cancellation);
    }

    /// <summary>Ends a question that was not answered in time. Safe to repeat.</summary>
    public Task<Verdict<PlaceQuestion>> LapseAsync(string programId, string questionId, CancellationToken cancellation = default) =>
        DecideAsync(programId, questionId, facts => PlaceAnswering.Lapse(facts, decider.Now), cancellation);

    /// <returns>Null where there is no such question.</returns>
    public async Task<PlaceAnswer?> AnswerOfAsync(string programId, string questionId, CancellationToken cancellation = default) =>
        (await decider.Store.FindAsync(PlaceQuestion.KeyOf(programId, questionId), cancellation))?.Value.Answer;

    private Task<Verdict<PlaceQuestion>> DecideAsync(
        string programId, string questionId, Func<PlaceFacts, Decision<Verdict<PlaceQuestion>>> decide, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token => await decider.Store.FindAsync(PlaceQuestion.KeyOf(programId, questionId), token) is { } stored
                ? decide(await ReadAsync(stored, token))
                : new Decision<Verdict<PlaceQuestion>>(RefusalReason.Unknown),
            cancellation);

    private async Task<PlaceFacts> ReadAsync(Stored<PlaceQuestion> stored, CancellationToken cancellation)
    {
        var question = stored.Value;
        var person = await decider.Store.FindAsync(Enrollment.KeyOf(question.ProgramId, question.MenteeId), cancellation);
        var isAsked = await decider.Store
            .QueryAsync(question.Partition, new DocumentQuery<Proposal>().Where(proposal => proposal.MenteeId, question.MenteeId), cancellation)
            .AnyAsync(proposal => proposal.Value.IsOpen || proposal.Value.ProposalId == BesideOf(question), cancellation);
        var mentor = await decider.Store.FindAsync(Enrollment.KeyOf(question.ProgramId, question.MentorId), cancellation);
        var asked = mentor is null ? 0 : await decider.Store.CountAskedAsync(
            new Involvement(question.MentorId, question.ProgramId, mentor.Value.Role), cancellation);
        return new PlaceFacts(
            await decider.LoadAsync(MentoringProgram.KeyOf(question.ProgramId), cancellation),
            stored,
            mentor,
            person is { Value: { Stage: EnrollmentStage.Ready, RestsSince: null } } && !isAsked,
            await UnmatchedItems.OpenAsync(decider.Store, question.ProgramId, [question.MenteeId], cancellation))
        {
            HasPlace = mentor is not null && await decider.Store.PlacesLeftAsync(mentor.Value, cancellation) > asked,
        };
    }

    private static string BesideOf(PlaceQuestion question) => Proposal.ProposalIdBeside(question.Round, question.MenteeId, question.MentorId);
}

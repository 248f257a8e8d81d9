using MentorFlow.Domain.Fairness;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Unmatched;

namespace MentorFlow.Domain.Privacy;

/// <summary>What matching keeps of somebody. Whom others would rather have, ruled out or said no to, and why, is theirs.</summary>
internal static class PersonalReadersOfMatching
{
    // With whom somebody was compared stays out: a pair of a round that did not go out is nobody's to know.
    private static readonly string[] Partners = ["mentorId", "menteeId", "reasons"];

    public static IEnumerable<PersonalReader> All { get; } =
    [
        PersonalReader.In<Round>(
            scope => scope.Partitions.Select(program => (program, (DocumentQuery<Round>?)null)),
            (round, scope) => IsIn(round, scope.PersonId),
            (_, cut) => cut.Only("programId", "number", "attempt", "frozenAt", "status", "pairs", "waiting")
                .OnlyTheirsIn("pairs", "waiting")
                .WithoutInEach("pairs", Partners)
                .WithoutInEach("waiting", "wouldChange")),
        PersonalReader.In<PastAttempt>(
            scope => scope.Partitions.Select(program => (program, (DocumentQuery<PastAttempt>?)null)),
            (past, scope) => IsIn(past.Round, scope.PersonId),
            (_, cut) => cut.OnlyIn("round", "frozenAt", "pairs", "waiting")
                .OnlyTheirsIn("round.pairs", "round.waiting")
                .WithoutInEach("round.pairs", Partners)
                .WithoutInEach("round.waiting", "wouldChange")),
        PersonalReader.In<RoundCircle>(
            scope => scope.Partitions.Select(program => (program, (DocumentQuery<RoundCircle>?)null)),
            (circle, scope) => circle.Has(scope.PersonId),
            (_, cut) => cut.Without("hostId").OnlyTheirsIn("seats").WithoutInEach("seats", "reasons")),
        PersonalReadersInPrograms.Naming<CircleSeat>(seat => seat.PersonId),

        // Who said no, when and why, is not said to the other; who has not been asked yet is not told of it.
        PersonalReadersInPrograms.Naming<Proposal>(
            proposal => proposal.MentorId,
            proposal => proposal.MenteeId,
            (proposal, cut) =>
            {
                cut.Without(proposal.MentorId == cut.PersonId ? "menteeAnsweredAt" : "mentorAnsweredAt");
                if (!proposal.IsDeclinedBy(cut.PersonId))
                {
                    cut.Without("because", "reason");
                }

                if (proposal.Stage is ProposalStage.DeclinedByMentee or ProposalStage.DeclinedByMentor or ProposalStage.Unanswered
                    && !proposal.IsDeclinedBy(cut.PersonId))
                {
                    cut.Without("stage");
                }

                if (proposal.AnswerOf(cut.PersonId) is null && !proposal.Awaits(cut.PersonId) && proposal.Stage is not ProposalStage.Accepted)
                {
                    cut.Without("mentorId", "menteeId", "proposalId", "reasons").WithoutId();
                }
            }),
        PersonalReadersInPrograms.Naming<MatchWait>(wait => wait.PersonId),
        PersonalReadersInPrograms.Naming<PartnerWish>(wish => wish.PersonId),
        PersonalReader.OfPart<PartnerVetoes>(PartnerVetoes.KeyOf),
        PersonalReader.OfPart<PersonalRules>(PersonalRules.KeyOf, (_, cut) => cut.WithoutCoordinator("by")),

        // A mentor is asked for one more place without hearing for whom; for whom it is never hears of it.
        PersonalReadersInPrograms.Naming<PlaceQuestion>(
            question => question.MentorId,
            (_, cut) => cut.Only("programId", "mentorId", "round", "askedAt", "answerBy", "answer", "answeredAt").WithoutId()),
        PersonalReadersInPrograms.Naming<TalkOffer>(offer => offer.PersonId),
        PersonalReader.OfPart<FairnessAnswer>(FairnessAnswer.KeyOf),
        PersonalReader.In<RoundFairness>(
            scope => scope.Programs.Select(program => (Partition.Fairness(program), (DocumentQuery<RoundFairness>?)null)),
            (counted, scope) => counted.Counted.Contains(scope.PersonId) || counted.Carried.Contains(scope.PersonId),
            (_, cut) => cut.Only("programId", "number", "counted", "carried").OnlyTheirsIn("counted", "carried")),
    ];

    private static bool IsIn(Round round, string personId) =>
        round.Pairs.Any(pair => pair.MentorId == personId || pair.MenteeId == personId) || round.Waiting.Any(one => one.PersonId == personId);
}

using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Scoring;
using MentorFlow.Matching.Solvers;

namespace MentorFlow.Matching.Rotations;

/// <summary>A speed-mentoring event as turns (R34): of a whole one, or of what is left of it.</summary>
internal static class RotationRound
{
    public static MatchingResult Solve(RoundFrame frame)
    {
        var plan = new RotationPlan(frame);
        var meetings = plan.Meetings;
        var turnOf = EdgeColoring.Color(
            plan.Learners.Count, plan.Guides.Count, [.. meetings.Select(meeting => (meeting.Row, meeting.Column))], frame.Policy.Turns);
        var cost = SeatDual.Cost(plan.Problem, plan.Solution);
        var bound = SeatDual.Bound(plan.Problem, plan.Solution);

        return new MatchingResult
        {
            RoundId = frame.Input.RoundId,
            InputHash = InputFingerprint.Of(frame.Input),
            Turns = [.. Enumerable.Range(0, frame.Policy.Turns).Select(turn => Turn(plan, turn, [.. meetings.Where((_, index) => turnOf[index] == turn)]))],
            TotalScore = (double)meetings.Sum(meeting => (decimal)meeting.Steps) / PairScorer.Steps,
            Unmatched = Left(frame, plan, meetings),
            Certificate = new Certificate(
                cost == bound,
                -cost,
                -bound,
                new Phrase("matching.methods.rotations"),
                new ObjectiveScale(plan.PerMeeting, 0, frame.Policy.Objectives.TotalScore ? 1 : 0, plan.PerIdleTurn),
                0,
                [
                    .. plan.Learners.Select((person, row) => new PersonPrice(person.Id, plan.Solution.RowPrice[row]))
                        .Concat(plan.Guides.Select((person, column) => new PersonPrice(person.Id, plan.Solution.ColumnPrice[column])))
                        .OrderBy(price => price.PersonId, StringComparer.Ordinal),
                ]),
        };
    }

    private static RotationTurn Turn(RotationPlan plan, int turn, IReadOnlyList<Meeting> meetings)
    {
        var pairs = meetings.Select(meeting => new PairOfIds(plan.Learners[meeting.Row].Id, plan.Guides[meeting.Column].Id))
            .OrderBy(pair => pair.MenteeId, StringComparer.Ordinal)
            .ToList();
        var busy = pairs.SelectMany(pair => new[] { pair.MenteeId, pair.MentorId }).ToHashSet(StringComparer.Ordinal);
        var idle = plan.Learners.Concat(plan.Guides).Select(person => person.Id).Where(id => !busy.Contains(id)).Order(StringComparer.Ordinal);
        return new RotationTurn(turn + 1, pairs, [.. idle]);
    }

    private static IReadOnlyList<UnmatchedPerson> Left(RoundFrame frame, RotationPlan plan, IReadOnlyList<Meeting> meetings)
    {
        var met = meetings.SelectMany(meeting => new[] { plan.Learners[meeting.Row].Id, plan.Guides[meeting.Column].Id }).ToHashSet(StringComparer.Ordinal);
        var allowed = plan.Allowed.SelectMany(meeting => new[] { plan.Learners[meeting.Row].Id, plan.Guides[meeting.Column].Id })
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. frame.Roster.People.Where(person => !met.Contains(person.Id)).Select(person =>
                (person.Candidate.Capacity > 0, allowed.Contains(person.Id)) switch
                {
                    (false, _) => new UnmatchedPerson(
                        person.Id,
                        person.Candidate.Role,
                        UnmatchedReason.NoCapacity,
                        new Phrase("matching.unmatched.no-place-left"),
                        new Phrase("matching.change.more-places-of-their-own")),
                    (_, false) => new UnmatchedPerson(
                        person.Id,
                        person.Candidate.Role,
                        UnmatchedReason.RulesExcludeEveryone,
                        new Phrase("matching.unmatched.nobody-allowed"),
                        new Phrase("matching.change.others-joining-or-rule")),
                    _ => new UnmatchedPerson(
                        person.Id,
                        person.Candidate.Role,
                        UnmatchedReason.SeatsAllTaken,
                        new Phrase("matching.unmatched.turns-taken"),
                        new Phrase("matching.change.more-turns")),
                }).OrderBy(person => person.PersonId, StringComparer.Ordinal),
        ];
    }
}

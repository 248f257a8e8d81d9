using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Pairs;
using MentorFlow.Matching.Scoring;
using MentorFlow.Matching.Solvers;

namespace MentorFlow.Matching.Rotations;

/// <summary>
/// Who meets whom in a speed-mentoring event: as many meetings as turns and rules allow, idle turns shared out evenly,
/// then the best scores. Nobody meets anybody twice.
/// </summary>
internal sealed class RotationPlan
{
    private readonly RoundFrame frame;
    private readonly int mostIdle;

    public RotationPlan(RoundFrame frame)
    {
        this.frame = frame;
        Learners = [.. frame.Roster.Mentees.Where(person => person.Candidate.Capacity > 0)];
        Guides = [.. frame.Roster.Mentors.Where(person => person.Candidate.Capacity > 0)];
        Allowed =
        [
            .. from row in Enumerable.Range(
                0, Learners.Count) from column in Enumerable.Range(0, Guides.Count) let pair = Look(row, column) where pair.Steps >= 0 select pair,
        ];

        var turns = (long)frame.Policy.Turns;
        var most = Math.Min(Learners.Count, Guides.Count) * turns * PairScorer.Steps;
        PerIdleTurn = most + 1;
        mostIdle = frame.Input.IdleTurns?.Values.DefaultIfEmpty().Max() ?? 0;
        var sharing = frame.Input.IdleTurns is null ? Learners.Count : Learners.Count + Guides.Count;
        PerMeeting = (sharing * turns * (turns + mostIdle) * PerIdleTurn) + PerIdleTurn;
        Problem = ToProblem();
        Solution = SeatFlow.Solve(Problem);
    }

    public IReadOnlyList<Profile> Learners { get; }

    public IReadOnlyList<Profile> Guides { get; }

    public IReadOnlyList<Meeting> Allowed { get; }

    public SeatProblem Problem { get; }

    public SeatSolution Solution { get; }

    public long PerMeeting { get; }

    public long PerIdleTurn { get; }

    public IReadOnlyList<Meeting> Meetings => [.. Allowed.Where((_, edge) => Solution.Chosen[edge])];

    private Meeting Look(int row, int column)
    {
        var steps = frame.Scorer.Score(Learners[row], Guides[column]);
        var stands = frame.Standing.Any(pair => pair.Learner == Learners[row] && pair.Guide == Guides[column]);
        return new Meeting(row, column, stands || PairJudge.Broken(frame, Learners[row], Guides[column], steps) != HardRule.None ? -1 : steps);
    }

    // The second idle turn of a person costs more than the first: idling is shared. Once an event has begun, what was sat out before counts, and guides
    // share as well: their first seats are the cheaper, the more they have idled.
    private SeatProblem ToProblem()
    {
        var turns = frame.Policy.Turns;
        var rowStart = new int[Learners.Count + 1];
        foreach (var meeting in Allowed)
        {
            rowStart[meeting.Row + 1]++;
        }

        for (var row = 0; row < Learners.Count; row++)
        {
            rowStart[row + 1] += rowStart[row];
        }

        return new SeatProblem
        {
            RowStart = rowStart,
            Column = [.. Allowed.Select(meeting => meeting.Column)],
            Cost = [.. Allowed.Select(meeting => frame.Policy.Objectives.TotalScore ? -(long)meeting.Steps : 0)],
            SlackStart = [.. Enumerable.Range(0, Learners.Count + 1).Select(row => row * turns)],
            Slack =
            [
                .. Enumerable.Range(0, Learners.Count * turns)
                    .Select(unit => PerMeeting + ((IdleBefore(Learners[unit / turns]) + (unit % turns)) * PerIdleTurn)),
            ],
            SeatStart = [.. Enumerable.Range(0, Guides.Count + 1).Select(column => column * turns)],
            Seat = frame.Input.IdleTurns is null
                ? new long[Guides.Count * turns]
                :
                [
                    .. Enumerable.Range(0, Guides.Count * turns)
                        .Select(seat => (mostIdle - IdleBefore(Guides[seat / turns]) + (seat % turns)) * PerIdleTurn),
                ],
        };
    }

    private int IdleBefore(Profile person) => frame.Input.IdleTurns?.GetValueOrDefault(person.Id) ?? 0;
}

internal readonly record struct Meeting(int Row, int Column, int Steps);

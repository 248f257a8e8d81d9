using MentorFlow.Domain.People;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>A program's live figures (R102, R5), derived at every look and never counted as things happen.</summary>
/// <param name="Mentors">People who said yes and take part as mentors, or took part to the end.</param>
/// <param name="Mentees">The same for mentees.</param>
/// <param name="Peers">The same for peers.</param>
/// <param name="Matches">Mentorships that began.</param>
/// <param name="Meetings">Sessions held.</param>
/// <param name="Messages">What members wrote to each other on the page of their mentorship; mails of the program are none.</param>
/// <param name="CoordinatorMinutesPerWeekPer25">Null as long as nobody takes part.</param>
public sealed record Indicators(int Mentors, int Mentees, int Peers, int Matches, int Meetings, int Messages, double? CoordinatorMinutesPerWeekPer25)
{
    /// <summary>R5: what technology must get below.</summary>
    public const double MostCoordinatorMinutes = 60;

    /// <summary>Mails sent to people in the program.</summary>
    public int Mails { get; init; }

    /// <summary>Half of the answers came within so many hours of the message that they answer; null without answers.</summary>
    public double? MedianAnswerHours { get; init; }

    /// <summary>How many answers came within the time that the pair had agreed on.</summary>
    public int AnsweredInTime { get; init; }

    /// <summary>How many had not come by then.</summary>
    public int AnsweredLate { get; init; }

    /// <param name="mentorships">Every line of the program.</param>
    /// <param name="items">All of the program.</param>
    /// <param name="since">When the program's work began, UTC.</param>
    /// <param name="now">UTC.</param>
    public static Indicators Of(
        EnrollmentCounts people,
        IReadOnlyCollection<MentorshipLine> mentorships,
        IReadOnlyCollection<WorkItem> items,
        MessageFigures messages,
        DateTimeOffset since,
        DateTimeOffset now) => new(
        people.Gained.GetValueOrDefault(ProgramRole.Mentor),
        people.Gained.GetValueOrDefault(ProgramRole.Mentee),
        people.Gained.GetValueOrDefault(ProgramRole.Peer),
        mentorships.Count,
        mentorships.Sum(line => line.SessionsHeld),
        messages.Written,
        Load(items, people.Gained.Values.Sum(), since, now))
        {
            MedianAnswerHours = messages.MedianHours,
            AnsweredInTime = messages.InTime,
            AnsweredLate = messages.Late,
        };

    // Minutes that humans spent or still owe (F8): what nobody decided cost nobody anything. The first week counts whole.
    private static double? Load(IEnumerable<WorkItem> items, int people, DateTimeOffset since, DateTimeOffset now)
    {
        var minutes = items.Where(item => item.Status is not WorkItemStatus.Moot).Sum(item => item.Estimate.TotalMinutes);
        var weeks = Math.Max(1, (now - since).TotalDays / 7);
        return people == 0 ? null : minutes / weeks / (people / 25.0);
    }
}

using MentorFlow.Matching;

namespace MentorFlow.Rehearsal.Cohorts.Generating;

/// <summary>
/// Makes up an organization to rehearse and measure with: several sites and zones, a reporting tree, more mentees than
/// mentors, crowded skills and rare ones. The same seed gives the same people.
/// </summary>
public static class CohortGenerator
{
    public static IReadOnlyList<Candidate> Generate(int people, int seed)
    {
        var random = new Random(seed);
        var made = new List<Candidate>(people);
        for (var number = 0; number < people; number++)
        {
            made.Add(Make(random, number, people, made));
        }

        return made;
    }

    private static Candidate Make(Random random, int number, int people, List<Candidate> above)
    {
        var digits = people.ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
        var isMentor = random.NextDouble() < 0.32;
        var site = CohortWords.Sites[random.Next(CohortWords.Sites.Count)];
        var depth = number == 0 ? 0 : 1 + (int)(Math.Log2(number) / 2);
        var seniority = Math.Max(0, (isMentor ? 9 : 6) - depth + random.Next(4));
        var manager = number == 0 ? null : above[(number - 1) / 4];
        var function = manager is null || random.NextDouble() < 0.2 ? Pick(random, CohortWords.Functions) : manager.Background["function"];

        return new Candidate
        {
            Id = $"p{number.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(digits, '0')}",
            Role = isMentor ? MatchRole.Mentor : MatchRole.Mentee,
            Capacity = isMentor ? 1 + random.Next(3) : 1,
            Needs = isMentor ? [] : [.. Skills(random, 2 + random.Next(3)).Select(skill => new SkillNeed(skill, 2 + random.Next(4), 1 + random.Next(3)))],
            Offers = isMentor ? [.. Skills(random, 3 + random.Next(4)).Select(skill => new SkillOffer(skill, 2 + random.Next(4)))] : [],
            Goals = Some(random, CohortWords.Goals, 1, 3),
            Interests = Some(random, CohortWords.Interests, 1, 4),
            Availability = Hours(random),
            TimeZone = site.Zone,
            Languages = random.NextDouble() < 0.85 ? [.. new[] { "English", site.Language }.Distinct()] : [site.Language],
            CommunicationStyle = Pick(random, CohortWords.Styles),
            LearningPreference = Pick(random, CohortWords.Learning),
            Seniority = seniority,
            Motivation = Math.Round(0.4 + (0.6 * random.NextDouble()), 2),
            Background = new Dictionary<string, string> { ["function"] = function },
            ReportingGroups = new Dictionary<string, string>
            {
                ["site"] = site.Name,
                ["gender"] = random.NextDouble() < 0.03 ? "untold" : random.Next(2) == 0 ? "woman" : "man",
            },
            ManagerId = manager?.Id,
            Team = manager is null ? null : $"t-{manager.Id}",
            Site = site.Name,
            EarlierPartners = number > 10 && random.NextDouble() < 0.1 ? [above[random.Next(above.Count)].Id] : [],
        };
    }

    private static List<AvailabilityWindow> Hours(Random random)
    {
        var windows = new List<AvailabilityWindow>();
        foreach (var day in new[]
        {
            DayOfWeek.Monday,
            DayOfWeek.Tuesday,
            DayOfWeek.Wednesday,
            DayOfWeek.Thursday,
            DayOfWeek.Friday,
        }.Where(_ => random.NextDouble() < 0.55))
        {
            var from = 8 + random.Next(9);
            windows.Add(new AvailabilityWindow(day, new TimeOnly(from, random.Next(2) * 30), new TimeOnly(Math.Min(23, from + 1 + random.Next(3)), 30)));
        }

        return windows;
    }

    // Squaring the draw crowds the first skills of the list, as demand does in life (R47).
    private static HashSet<string> Skills(Random random, int count)
    {
        var skills = new HashSet<string>(StringComparer.Ordinal);
        while (skills.Count < count)
        {
            var draw = random.NextDouble();
            skills.Add(CohortWords.Skills[(int)(draw * draw * CohortWords.Skills.Count)]);
        }

        return skills;
    }

    private static string[] Some(Random random, IReadOnlyList<string> words, int least, int most) =>
        [.. Enumerable.Range(0, least + random.Next(most - least + 1)).Select(_ => Pick(random, words)).Distinct()];

    private static string Pick(Random random, IReadOnlyList<string> words) => words[random.Next(words.Count)];
}

using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Introductions;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Skills;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Orchestrations.Introductions;

/// <param name="Clocks">Of each of them, by person id.</param>
internal sealed record IntroductionPool(IntroductionRoster Roster, IReadOnlyDictionary<string, MemberClock> Clocks);

/// <summary>From who wants to be introduced to what the planner knows of them: ids and answers, no names.</summary>
public sealed class IntroductionPeople(IDocumentStore store)
{
    /// <param name="busy">Who has somebody in this round already.</param>
    /// <param name="now">UTC.</param>
    internal async Task<IntroductionPool> ReadAsync(
        MentoringProgram program, int round, IReadOnlySet<string> busy, DateTimeOffset now, CancellationToken cancellation)
    {
        var parts = (await store.IntroductionPartsAsync(program.ProgramId, cancellation)).ToDictionary(part => part.PersonId);
        var directory = await ListAsync<DirectoryEntry>(Partition.Organization, cancellation).ToDictionaryAsync(
            entry => entry.PersonId, cancellationToken: cancellation);
        var apart = await ApartAsync(program.ProgramId, now, cancellation);
        var skills = new SkillNames(await store.SkillsAsync(cancellation));
        var monday = MondayAfter(now);
        var (people, clocks) = (new List<IntroductionPerson>(), new Dictionary<string, MemberClock>(StringComparer.Ordinal));
        await foreach (var enrollment in ListAsync<Enrollment>(program.Partition, cancellation))
        {
            if (!parts.TryGetValue(enrollment.PersonId, out var part)
                || busy.Contains(enrollment.PersonId)
                || !IntroductionDecisions.IsIn(part, enrollment, round)
                || directory.GetValueOrDefault(enrollment.PersonId) is not { Standing: Standing.Active } entry)
            {
                continue;
            }

            var clock = MemberClock.Of(enrollment.PersonId, enrollment.Profile, entry.Zone, program.Zone);
            clocks.Add(enrollment.PersonId, clock);
            people.Add(new IntroductionPerson(
                enrollment.PersonId,
                enrollment.Role,
                TopicsOf(enrollment.Profile, skills),
                WeekHours.Of(clock.Free, clock.Zone, monday),
                (apart.GetValueOrDefault(enrollment.PersonId) ?? []).Concat(await store.DeclaredByAsync(enrollment, cancellation)).ToHashSet())
            {
                Above = Above(enrollment.PersonId, directory),
                Team = entry.Team,
                GoesFirst = part.LeftOutIn == round - 1,
            });
        }

        var roster = new IntroductionRoster(
            $"{program.ProgramId}|introductions|{round}", people, program.Introductions is { For: IntroductionsFor.AcrossRoles });
        return new IntroductionPool(roster, clocks);
    }

    // Who has a mentorship together, whom somebody does not want to meet, and who met within a year: whoever of the two knows it.
    private async Task<Dictionary<string, HashSet<string>>> ApartAsync(string programId, DateTimeOffset now, CancellationToken cancellation)
    {
        var apart = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        await foreach (var mentorship in ListAsync<Mentorship>(Partition.Program(programId), cancellation))
        {
            foreach (var member in mentorship.IsOpen ? mentorship.Members : [])
            {
                Keep(member.PersonId, mentorship.Others(member.PersonId).Select(other => other.PersonId));
            }
        }

        await foreach (var vetoes in ListAsync<PartnerVetoes>(Partition.Program(programId), cancellation))
        {
            Keep(vetoes.PersonId, vetoes.Vetoed);
        }

        foreach (var past in await store.IntroductionRoundsAsync(programId, cancellation: cancellation))
        {
            if (past.BegunAt + Introduction.Apart > now)
            {
                foreach (var introduction in await store.IntroductionsAsync(programId, past.Number, cancellation))
                {
                    Keep(introduction.OneId, [introduction.OtherId]);
                }
            }
        }

        return apart;

        void Keep(string personId, IEnumerable<string> others)
        {
            if (!apart.TryGetValue(personId, out var known))
            {
                apart.Add(personId, known = new HashSet<string>(StringComparer.Ordinal));
            }

            known.UnionWith(others);
        }
    }

    private static HashSet<string> TopicsOf(Profile? profile, SkillNames skills) => profile is null
        ? []
        : profile.Offers.Concat(profile.Needs).Select(skills.KeyOf)
            .Concat(profile.Interests.Select(interest => $"interest|{SkillNames.Fold(interest)}"))
            .Concat((profile.GoalChoices ?? []).Select(goal => $"goal|{goal}"))
            .ToHashSet();

    private static IReadOnlyList<string> Above(string personId, Dictionary<string, DirectoryEntry> directory)
    {
        var above = new List<string>();
        var at = personId;
        while (directory.GetValueOrDefault(at)?.ManagerId is { } manager && manager != personId && !above.Contains(manager))
        {
            above.Add(manager);
            at = manager;
        }

        return above;
    }

    private static DateOnly MondayAfter(DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        return day.AddDays(7 - (((int)day.DayOfWeek + 6) % 7));
    }

    private IAsyncEnumerable<T> ListAsync<T>(Partition partition, CancellationToken cancellation)
        where T : class, IDocument => store.QueryAsync<T>(partition, cancellation: cancellation).Select(stored => stored.Value);
}

using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Hris;

/// <summary>Checks a person's running mentorships again when the org chart around them has changed.</summary>
public sealed class ConflictCheck(Decider decider)
{
    public async Task<IReadOnlyList<Conflict>> FindAsync(string personId, CancellationToken cancellation)
    {
        var chart = OrgChart.Of(await decider.Store.QueryAsync<DirectoryEntry>(Partition.Organization, cancellation: cancellation)
            .Select(entry => entry.Value)
            .ToListAsync(cancellation));
        var found = new List<Conflict>();
        await foreach (var involvement in decider.Store.QueryAsync<Involvement>(Partition.Person(personId), cancellation: cancellation))
        {
            var program = await decider.LoadAsync(MentoringProgram.KeyOf(involvement.Value.ProgramId), cancellation);
            await foreach (var mentorship in decider.Store.MentorshipsOfAsync(program.ProgramId, personId, cancellation))
            {
                if (mentorship.IsOpen && Cause(mentorship, personId, chart, program.Matching) is { } cause)
                {
                    found.Add(new Conflict(
                        new MentorshipKey(program.ProgramId, mentorship.MentorshipId),
                        [.. mentorship.Members.Select(member => member.PersonId)],
                        cause));
                }
            }
        }

        return found;
    }

    private static Phrase? Cause(Mentorship mentorship, string personId, OrgChart chart, MatchingSettings rules)
    {
        foreach (var other in mentorship.Others(personId))
        {
            if (chart.InOneLine(personId, other.PersonId))
            {
                return new Phrase("causes.one-reporting-line");
            }

            if (rules.ForbidSameManager && chart.ShareManager(personId, other.PersonId))
            {
                return new Phrase("causes.same-manager");
            }
        }

        return null;
    }
}

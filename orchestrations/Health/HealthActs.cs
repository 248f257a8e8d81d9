using MentorFlow.Domain.Health;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Health;

/// <summary>
/// Looks once a morning at how the mentorships of a program do: a fall is told to its members, one that stays to a coordinator, and nobody is asked any
/// more once they do well again.
/// </summary>
public sealed class HealthActs(Decider decider)
{
    private static readonly DocumentQuery<WorkItem> Open = new DocumentQuery<WorkItem>().Where(item => item.Status, WorkItemStatus.Open);

    /// <summary>Safe to repeat: a day has one look, and what it finds is looked at again before anything is decided.</summary>
    /// <returns>How many mentorships something followed for.</returns>
    /// <exception cref="AggregateException">Some could not be looked at: the look counts as broken off.</exception>
    public async Task<int> LookAsync(string programId, CancellationToken cancellation = default)
    {
        if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is not { Value: { Status: ProgramStatus.Running } program })
        {
            return 0;
        }

        var last = await decider.Store.FindAsync(HealthLook.KeyOf(programId), cancellation);
        if (HealthLook.Next(last?.Value, programId, program.Zone, decider.Now) is not { } look)
        {
            return 0;
        }

        var followed = 0;
        var watches = await decider.Store.QueryAsync<HealthWatch>(program.Partition, cancellation: cancellation)
            .ToDictionaryAsync(watch => watch.Value.MentorshipId, watch => watch.Value, cancellationToken: cancellation);
        var lines = await decider.Store.QueryAsync<MentorshipLine>(program.Partition, cancellation: cancellation)
            .Select(line => line.Value)
            .ToListAsync(cancellation);
        var failures = new List<Exception>();
        foreach (var line in lines)
        {
            try
            {
                if (HealthDecisions.Next(watches.GetValueOrDefault(line.MentorshipId), HealthFacts.Of(line), decider.Now) is not HealthStep.None
                    && await FollowAsync(new MentorshipKey(programId, line.MentorshipId), cancellation))
                {
                    followed++;
                }
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
            {
                // One that fails keeps no other waiting.
                failures.Add(failure);
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }

        // Last: a look that is broken off is made again, and what it did already is not done twice.
        await decider.WriteAsync(last is null ? new Batch().Create(look) : new Batch().Replace(last, look), cancellation);
        return followed;
    }

    private Task<bool> FollowAsync(MentorshipKey mentorship, CancellationToken cancellation)
    {
        var partition = Partition.Program(mentorship.ProgramId);
        return decider.DecideAsync(
            partition,
            async token => await decider.Store.FindAsync(MentorshipLine.KeyOf(mentorship.ProgramId, mentorship.MentorshipId), token) is { Value: var line }
                ? HealthFollowing.Decide(
                    line,
                    await decider.Store.FindAsync(HealthWatch.KeyOf(mentorship.ProgramId, mentorship.MentorshipId), token),
                    await decider.Store.QueryAsync(partition, Open, token)
                        .Where(item => item.Value.Subject == new Subject.OfMentorship(mentorship.MentorshipId))
                        .ToListAsync(token),
                    HealthDecisions.MayTell(
                        HealthDecisions.Of(HealthFacts.Of(line), decider.Now),
                        await decider.Store.SessionsOfAsync(mentorship.ProgramId, mentorship.MentorshipId, token)),
                    decider.Now)
                : new Decision<bool>(false),
            cancellation);
    }
}

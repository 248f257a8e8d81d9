using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Orchestrations.WorkItems;
using Microsoft.Extensions.Options;

namespace MentorFlow.Functions.Upkeep;

/// <summary>Says on Monday morning, before the digest, when a program took more of its coordinators than it may, two weeks in a row (R5).</summary>
public sealed class WatchWorkLoad(
    IDocumentStore store, WorkLoadReading reading, WorkLoadActs acts, IOptions<ConsoleSettings> settings, TimeProvider clock)
{
    /// <summary>Does nothing but in the hours before the digest. Safe to repeat: weeks in a row have one alarm.</summary>
    public async Task LookAsync(string programId, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is { Status: ProgramStatus.Running } program
            && clock.GetUtcNow().ToZone(program.Zone) is { DayOfWeek: DayOfWeek.Monday, Hour: 6 or 7 }
            && await reading.OverAsync(program, cancellation) is { } over)
        {
            await acts.AlarmAsync(programId, over, settings.Value.WorkTarget, cancellation);
        }
    }
}

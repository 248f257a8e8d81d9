using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.People;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Rehearsal.Acting;
using MentorFlow.Rehearsal.Cohorts;
using MentorFlow.Rehearsal.Settings;

namespace MentorFlow.Rehearsal.Hosting;

/// <summary>Makes the program, imports its people and starts it, as coordinators do.</summary>
internal static class Preparing
{
    public static async Task PrepareAsync(this RehearsalApp app, RehearsalSettings settings, Cast cast)
    {
        var ids = app.Get<PersonIds>();
        await cast.LearnIdsAsync(externalId => ids.OfAsync(externalId));
        var programs = app.Get<ProgramActs>();
        await World.DoAsync(programs.CreateAsync(settings.Program, Actors.System));
        if (settings.Surveys is { } surveys)
        {
            await app.Get<IDocumentStore>().WriteAsync(new Batch().Upsert(surveys with { ProgramId = settings.ProgramId }));
        }

        foreach (var who in cast.People.Where(who => who.Member.HiredAfter is null))
        {
            var managerId = who.Member.Person.ManagerExternalId is { } manager ? await ids.OfAsync(manager) : null;
            var person = CohortMember.PersonOf(who.Member.Person, who.PersonId, managerId);
            await app.Get<PersonActs>().SaveAsync(who.PersonId, _ => person, Actors.System, DecisionName.PersonImported);

            // In a program with a cap, those for whom there is no place are refused or wait: that is part of what is to be seen.
            await app.Get<InvitationActs>().InviteAsync(who.Member.ProgramId, who.PersonId, who.Member.Role, "import", Actors.System);
        }

        await World.DoAsync(programs.StartAsync(settings.ProgramId, Actors.System));
    }
}

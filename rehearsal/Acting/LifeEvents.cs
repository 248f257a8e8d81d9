using MentorFlow.Domain.Mentorships;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Rehearsal.Cohorts;
using MentorFlow.Rehearsal.Settings;

namespace MentorFlow.Rehearsal.Acting;

/// <summary>What happens to people beside the program: they are hired, leave, go on leave and come back, get another manager; a few simply stop.</summary>
public sealed class LifeEvents(World world, HrDepartment hr, EnrollmentActs acts, RehearsalSettings settings)
{
    private int Days => (int)(settings.Ends - settings.Start).TotalDays;

    public void Schedule()
    {
        foreach (var who in world.Cast.People)
        {
            var chance = Chance.Of(settings.Seed, $"life {who.Member.Person.ExternalId}");
            if (who.Member.HiredAfter is { } after)
            {
                world.At(who.Awake(settings.Start + after), () => hr.HiredAsync(who));
            }
            else if (chance.Happens(settings.Behavior.Leavers))
            {
                world.At(OnSomeDay(who, chance), () => LeaveOrganizationAsync(who));
            }
            else if (chance.Happens(settings.Behavior.Leave))
            {
                var from = OnSomeDay(who, chance);
                world.At(from, () => GoOnLeaveAsync(who));
                world.At(who.Awake(from.AddDays(chance.From(20, 70))), () => ComeBackAsync(who));
            }
            else if (chance.Happens(settings.Behavior.NewManagers))
            {
                world.At(OnSomeDay(who, chance), () => hr.ManagerChangedAsync(who, hr.AnyManagerFor(who, chance)));
            }
            else if (chance.Happens(settings.Behavior.Stops))
            {
                world.At(OnSomeDay(who, chance), () => World.DoAsync(acts.LeaveAsync(who.Member.ProgramId, who.PersonId)));
            }
        }
    }

    /// <summary>Now and then a reorganization puts a mentee under the own mentor: the conflict that programs find out about too late.</summary>
    public void Begun(Mentorship mentorship)
    {
        if (world.Cast.Find(mentorship.Members[0].PersonId) is { } mentor
            && world.Cast.Find(mentorship.Members[1].PersonId) is { } mentee
            && !mentee.Temperament.Stays
            && mentee.Chance.Happens(settings.Behavior.OwnManagers))
        {
            world.At(mentee.Awake(world.Now.AddDays(mentee.Chance.From(10, 90))), () => hr.ManagerChangedAsync(mentee, mentor));
        }
    }

    private DateTimeOffset OnSomeDay(Participant who, Chance chance) => who.Awake(settings.Start.AddDays(chance.From(5, Math.Max(5, Days - 5))));

    private async Task LeaveOrganizationAsync(Participant who)
    {
        who.IsAway = true;
        await hr.LeftAsync(who);
    }

    private async Task GoOnLeaveAsync(Participant who)
    {
        who.IsAway = true;
        await hr.LeaveStartedAsync(who);
    }

    private async Task ComeBackAsync(Participant who)
    {
        who.IsAway = false;
        await hr.LeaveEndedAsync(who);
    }
}

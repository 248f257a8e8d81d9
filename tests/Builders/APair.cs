using System.Text;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Imports;
using MentorFlow.Orchestrations.People;

namespace MentorFlow.Tests.Builders;

/// <summary>Maya and Theo, who have been a pair elsewhere since October, and lists that say so.</summary>
internal static class APair
{
    public const string Coordinator = "coordinator:robin";

    public const string Header =
        "mentor_external_id,mentee_external_id,started_on,every_days,minutes,sessions_held,last_met_on,next_session,next_session_zone,agreed,goals,despite_conflict\n";

    /// <summary>They meet next on a Thursday, ten days after the tests begin.</summary>
    public const string Row = "Maya,Theo,2026-10-05,14,30,6,2026-12-31,2027-01-14 15:00,Europe/Paris,yes,Lead a team,\n";

    public static readonly UsualWords Usual = new("phone", "What we say stays between us.", "No work for the other's team.");

    public static readonly Continuation Continuation = new(
        new DateOnly(2026, 10, 5),
        EveryDays: 14,
        Minutes: 30,
        SessionsHeld: 6,
        LastMetOn: new DateOnly(2027, 2, 18),
        NextSession: Given.Now.AddDays(3),
        Goals: [],
        Channel: "video",
        BackupChannel: "phone",
        IsAgreed: true);

    public static async Task KnowAsync(this TestApp app, string name, string? manager = null)
    {
        var person = A.Person(name, manager: manager);
        await app.Get<PersonActs>().SaveAsync(person.PersonId, _ => person, "system", DecisionName.PersonImported);
    }

    public static async Task<PairsLook> LookAtPairsAsync(this TestApp app, string list) => await app.Get<PairReading>().LookAsync(
        await app.ReadAsync(MentoringProgram.KeyOf(A.ProgramId)), new MemoryStream(Encoding.UTF8.GetBytes(list)), Usual);

    public static async Task<ImportOrder> KeepPairsAsync(this TestApp app, string list) =>
        await app.Get<PairActs>().KeepAsync(A.ProgramId, await app.LookAtPairsAsync(list), Coordinator);

    /// <summary>Hands a list in and confirms it, and lets everything run that follows at once.</summary>
    public static async Task<ImportOrder> TakePairsInAsync(this TestApp app, string rows)
    {
        var order = await app.KeepPairsAsync(Header + rows);
        Assert.Null((await app.Get<ImportActs>().ConfirmAsync(order.OrderId, Coordinator)).Refusal);
        await app.SettleAsync();
        return order;
    }

    public static async Task<Mentorship> MentorshipAsync(this TestApp app) =>
        Assert.Single(await app.ListAsync<Mentorship>(Partition.Program(A.ProgramId)));
}

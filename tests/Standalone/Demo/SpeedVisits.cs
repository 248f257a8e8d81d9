using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Standalone.Demo;

/// <summary>Three events of speed mentoring to look at, as if they were set up: one to come, one whose first turn is under way, and one that asks.</summary>
internal static class SpeedVisits
{
    private static readonly string Key = $"w{Guid.Empty:N}";
    private static readonly string WalkInId = WalkIn.IdOf(Key);

    public static async Task<IReadOnlyList<PageVisit>> OfAsync(TestApp app, string program, string mentor, string mentee)
    {
        var (now, next) = (app.Now, 1 + (await app.Store.SpeedEventsAsync(program)).Select(one => one.Number).DefaultIfEmpty().Max());
        var coming = new SpeedEvent(program, next, now.AddDays(5), 6, 8, 2, SpeedPlace.Provider, "ABCDEF", now.AddDays(4), now);
        var (held, past) = (coming with { Number = next + 1, At = now.AddMinutes(-1) }, coming with { Number = next + 2, At = now.AddHours(-2) });
        var walkIn = new WalkIn(program, held.Number, WalkInId, "Zoe Guest", "zoe@example.com", ProgramRole.Mentee, WantsToJoin: true, "en", now);
        await app.Store.WriteAsync(new Batch()
            .Upsert(coming)
            .Upsert(held)
            .Upsert(past)
            .Upsert(walkIn)
            .Upsert(SeatOf(held, mentor, ProgramRole.Mentor, now))
            .Upsert(SeatOf(held, mentee, ProgramRole.Mentee, now))
            .Upsert(SeatOf(held, WalkInId, ProgramRole.Mentee, now))
            .Upsert(MeetingOf(held, [mentee, mentor, WalkInId]))
            .Upsert(MeetingOf(past, [mentee, mentor])));
        var (page, own) = ($"/m/speed/{program}/{held.Number}", $"/m/speed/{program}/{held.Number}/w/{Key}");
        return
        [
            new($"/m/speed/{program}/{coming.Number}", mentor),
            new(page, mentor),
            new($"{page}/again/{mentee}", mentor),
            new($"/m/speed/{program}/{past.Number}", mentee),
            new($"{page}/code"),
            new($"/m/speed/{program}/{coming.Number}/code"),
            new(own),
            new($"{own}/again/{mentor}"),
        ];
    }

    private static SpeedSeat SeatOf(SpeedEvent held, string id, ProgramRole role, DateTimeOffset now) =>
        new(held.ProgramId, held.Number, id, role) { CameAt = now, SeenAt = now };

    private static SpeedMeeting MeetingOf(SpeedEvent held, IReadOnlyList<string> ids) => new(
        held.ProgramId, held.Number, 1, SpeedMeeting.IdOf(held.ProgramId, held.Number, 1, ids), ids, 1, held.At, held.TurnEnd(1));
}

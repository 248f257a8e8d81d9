using MentorFlow.Domain.People;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Shared.Domain.ReadModels;

public sealed class MentorshipLineTests
{
    [Fact]
    public void A_line_says_when_people_met_and_meet_next()
    {
        var line = MentorshipLine.Of(
            Given.Mentorship,
            [
                Given.Session with { Number = 1, Stage = SessionStage.Held, StartsAt = Given.Now.AddDays(-14) },
                Given.Session with { Number = 2, Stage = SessionStage.Missed, StartsAt = Given.Now.AddDays(-7) },
                Given.Session with { Number = 3, Stage = SessionStage.Cancelled, StartsAt = Given.Now.AddDays(1) },
                Given.Session with { Number = 4, StartsAt = Given.Now.AddDays(7) },
            ]);

        Assert.Equal((Given.Now.AddDays(-14), Given.Now.AddDays(7), 1), (line.LastMetAt, line.NextSessionAt, line.SessionsHeld));
    }

    [Fact]
    public void The_answers_of_one_person_are_no_mean_however_many()
    {
        var first = Given.Session with { Pulses = new Dictionary<string, int> { [Given.Mentor.PersonId] = 2 } };
        var second = Given.Session with { Number = 2, Pulses = new Dictionary<string, int> { [Given.Mentor.PersonId] = 1 } };
        var both = second with { Pulses = new Dictionary<string, int> { [Given.Mentor.PersonId] = 1, [Given.Mentee.PersonId] = 5 } };

        Assert.Null(MentorshipLine.Of(Given.Mentorship, [first, second]).Ease);
        Assert.Equal(3, MentorshipLine.Of(Given.Mentorship, [first, both]).Ease);
    }

    [Fact]
    public void The_moments_of_what_was_held_and_missed_are_kept_for_thirteen_weeks_up_to_the_last_of_them()
    {
        var line = MentorshipLine.Of(
            Given.Mentorship,
            [
                Given.Session with { Number = 4, Stage = SessionStage.Missed, StartsAt = Given.Now.AddDays(-7) },
                Given.Session with { Number = 3, Stage = SessionStage.Held, StartsAt = Given.Now.AddDays(-97) },
                Given.Session with { Number = 2, Stage = SessionStage.Held, StartsAt = Given.Now.AddDays(-98) },
                Given.Session with { Number = 1, Stage = SessionStage.Held, StartsAt = Given.Now.AddDays(-99) },
                Given.Session with { Number = 5, StartsAt = Given.Now.AddDays(7) },
            ]);

        Assert.Equal([Given.Now.AddDays(-97)], line.RecentlyHeld);
        Assert.Equal([Given.Now.AddDays(-7)], line.RecentlyMissed);
        Assert.Equal(3, line.SessionsHeld);
        Assert.Null(MentorshipLine.Of(Given.Mentorship, [Given.Session]).RecentlyHeld);
    }

    [Fact]
    public void Answers_are_counted_and_summed_whoever_gave_them()
    {
        var first = Given.Session with { Pulses = new Dictionary<string, int> { [Given.Mentor.PersonId] = 2 } };
        var second = Given.Session with { Number = 2, Pulses = new Dictionary<string, int> { [Given.Mentor.PersonId] = 1, [Given.Mentee.PersonId] = 5 } };

        var line = MentorshipLine.Of(Given.Mentorship, [first, second]);

        Assert.Equal((3, 8), (line.Answers, line.AnswersTotal));
    }

    [Fact]
    public async Task What_a_decision_writes_goes_into_the_line_in_the_same_batch_and_only_where_it_changes()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        var mentorship = await people.KickOffAsync();
        var session = Assert.Single(await app.ListAsync<Session>(mentorship.Partition));

        var moved = await app.Store.WithLinesAsync(new Batch().Upsert(session with { StartsAt = session.StartsAt.AddHours(1) }));
        var written = await app.Store.WithLinesAsync(new Batch().Upsert(session with { Summary = "ours" }));
        var gone = await app.Store.WithLinesAsync(new Batch().Delete(mentorship));

        Assert.Equal(session.StartsAt.AddHours(1), moved.Written<MentorshipLine>().NextSessionAt);
        Assert.Single(written.Writes);
        Assert.Equal([WriteKind.Delete, WriteKind.Delete, WriteKind.Upsert], gone.Writes.Select(write => write.Kind));
    }

    [Fact]
    public async Task Lines_and_programs_of_people_that_were_lost_are_derived_again()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        var mentorship = await people.KickOffAsync();
        await people.MeetAsync();
        var key = MentorshipLine.KeyOf(mentorship.ProgramId, mentorship.MentorshipId);
        var entryKey = DirectoryEntry.KeyOf(ProgramDriver.Id(ProgramDriver.Mentor));
        var (line, entry) = (await app.ReadAsync(key), await app.ReadAsync(entryKey));
        await app.Store.WriteAsync(new Batch().Delete(line));
        await app.Store.WriteAsync(new Batch().Upsert(entry with { Programs = null }));

        var first = await new ReadModelRebuild(app.Store).RunAsync(TestContext.Current.CancellationToken);
        var second = await new ReadModelRebuild(app.Store).RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal((2, 0), (first.Mended, second.Mended));
        Assert.Equivalent(line, await app.ReadAsync(key));
        Assert.Equal([A.ProgramId], (await app.ReadAsync(entryKey)).Programs);
    }
}

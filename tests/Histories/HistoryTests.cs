using System.Net;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.Video;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Local.Durable;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;
using MentorFlow.Tests.Azure.Graph;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Histories;

/// <summary>
/// Histories of instances as recorded when they were written down. Mentorships run for months: a change that no longer
/// fits one of these would break somebody's. Record anew (MENTORFLOW_HISTORIES=write) only when no such instance can be running.
/// </summary>
public sealed class HistoryTests
{
    private static readonly string Folder = Repository.File("tests/Histories");

    public static TheoryData<string> Recorded =>
    [
        .. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Recorded))]
    public async Task A_recorded_history_leads_through_todays_code(string name)
    {
        await using var app = await TestApp.StartAsync();
        var json = await File.ReadAllTextAsync(Path.Combine(Folder, $"{name}.json"));

        await RecordedHistory.FromJson(json).ReplayAsync(app.Host.Worker);
    }

    [Fact]
    public async Task Every_stage_of_a_mentorship_has_a_recorded_history()
    {
        await using var app = await TestApp.StartAsync();
        await RecordAsync(app, await LiveThroughAsync(app));
    }

    [Fact]
    public async Task A_room_and_a_bounce_have_recorded_histories()
    {
        using var graph = new GraphDouble()
            .Refuse(HttpStatusCode.BadRequest, "BadRequest")
            .Refuse(HttpStatusCode.TooManyRequests, "TooManyRequests", TimeSpan.FromMinutes(5));
        await using var app = await TestApp.StartAsync(
            services => services.AddSingleton(graph.Api()), "--Video:Provider=teams", "--Teams:OrganizerId=organizer");
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.KickOffAsync();
        await program.ResolveAsync(Assert.Single(await program.OpenWorkItemsAsync()), new Resolution(ResolutionKind.Retry));
        await app.AdvanceAsync(TimeSpan.FromHours(1));
        var session = await program.MeetAsync();
        await app.AdvanceAsync(TimeSpan.FromHours(2));

        var mail = (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).First(record => record.PersonId == ProgramDriver.Id("Theo"));
        await app.Get<DeliveryReportActs>().TakeAsync(
            new DeliveryReport(mail.MailId, "theo@example.com", new MailDelivered(DeliveryOutcome.Bounced, app.Now, "5.1.1")));
        await app.SettleAsync();
        await program.ResolveAsync(
            (await program.OpenWorkItemsAsync()).Single(item => item.Kind is WorkItemKind.MailBounced), new Resolution(ResolutionKind.Retry));

        await RecordAsync(app, new()
        {
            ["room"] = InstanceIds.Room(A.ProgramId, session.SessionId, VideoSettings.Teams),
            ["bounce"] = InstanceIds.Bounce(A.ProgramId, mail.MailId),
        });
    }

    private static async Task RecordAsync(TestApp app, Dictionary<string, string> instances)
    {
        foreach (var (name, instanceId) in instances)
        {
            var history = app.Host.Engine.ReadHistory(instanceId);
            Assert.NotNull(history);
            if (Environment.GetEnvironmentVariable("MENTORFLOW_HISTORIES") == "write")
            {
                await File.WriteAllTextAsync(Path.Combine(Folder, $"{name}.json"), RecordedHistory.ToJson(history));
            }
        }

        Assert.Empty(instances.Keys.Except(Recorded.Select(row => row.Data)));
    }

    // Silence, a reminder, two sessions, a pause, a low answer, and the end by choice: most of what histories differ in.
    private static async Task<Dictionary<string, string>> LiveThroughAsync(TestApp app)
    {
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.InviteAsync("Silent", ProgramRole.Mentee);
        var mentorship = await program.KickOffAsync();
        await program.MeetAsync();
        var instance = InstanceIds.Mentorship(A.ProgramId, mentorship.MentorshipId);
        await app.Client.RaiseEventAsync(instance, nameof(Paused), new Paused(app.Now));
        await app.AdvanceAsync(TimeSpan.FromDays(5));
        await app.Client.RaiseEventAsync(instance, nameof(Resumed), new Resumed(app.Now));
        await app.SettleAsync();
        await program.MeetAsync();
        await app.AdvanceAsync(TimeSpan.FromDays(8));
        await app.Client.RaiseEventAsync(instance, nameof(Ended), new Ended(EndReason.ByChoice, ProgramDriver.Id("Theo")));
        await app.SettleAsync();

        var proposal = Assert.Single(await app.ListAsync<Proposal>(Partition.Program(A.ProgramId)));
        return new()
        {
            ["program"] = InstanceIds.Program(A.ProgramId, 1),
            ["enrollment"] = InstanceIds.Enrollment(A.ProgramId, ProgramDriver.Id("Theo")),
            ["enrollment-lapsed"] = InstanceIds.Enrollment(A.ProgramId, ProgramDriver.Id("Silent")),
            ["training"] = InstanceIds.Training(A.ProgramId, ProgramDriver.Id("Theo")),
            ["round"] = InstanceIds.Round(A.ProgramId, 1),
            ["proposal"] = InstanceIds.Proposal(A.ProgramId, proposal.ProposalId),
            ["mentorship"] = instance,
            ["kickoff"] = InstanceIds.Kickoff(A.ProgramId, mentorship.MentorshipId),
            ["sessions"] = InstanceIds.Sessions(A.ProgramId, mentorship.MentorshipId),
            ["session"] = InstanceIds.Session(A.ProgramId, Session.SessionIdOf(mentorship.MentorshipId, 2)),
            ["followup"] = InstanceIds.FollowUp(A.ProgramId, Session.SessionIdOf(mentorship.MentorshipId, 1)),
            ["check"] = InstanceIds.Check(A.ProgramId, SurveyKind.FitCheck, mentorship.MentorshipId),
            ["survey"] = InstanceIds.Survey(A.ProgramId, SurveyKind.FitCheck, mentorship.MentorshipId),
        };
    }
}

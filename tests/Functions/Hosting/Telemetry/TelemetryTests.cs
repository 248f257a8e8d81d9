using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Telemetry;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Hosting.Telemetry;
using MentorFlow.Functions.Upkeep;
using MentorFlow.Orchestrations.Concerns;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Tests.Functions.Hosting.Telemetry;

/// <summary>What operators see of a mentorship, and what they must never see.</summary>
[Collection("Telemetry")]
public sealed class TelemetryTests
{
    private const string Mentor = "Zsofika";
    private const string Mentee = "Wolfhart";
    private const string Secret = "quartz-note";
    private static readonly Partition Partition = Partition.Program(A.ProgramId);

    [Fact]
    public async Task A_mentorships_whole_life_is_one_tree()
    {
        using var ears = new LogCollector();
        await using var app = await StartAsync(ears);
        var mentorship = await LiveAsync(app);
        await app.AdvanceToAsync(mentorship.Ends.AddDays(400));

        var life = Assert.Single(
            ears.Spans,
            span =>
                span.OperationName == "mentorship" && Equals(span.GetTagItem("mentorflow.instance"), $"mentorship:{A.ProgramId}:{mentorship.MentorshipId}"));
        Assert.Equal(default, life.ParentSpanId);
        Assert.Single(life.Links);
        var tree = ears.Spans.Where(span => span.TraceId == life.TraceId).ToList();
        var ids = tree.Select(span => span.SpanId).ToHashSet();
        Assert.All(tree.Where(span => span != life), span => Assert.Contains(span.ParentSpanId, ids));
        Assert.Superset(
            new HashSet<string>
            {
                "create_orchestration:MentorshipOrchestrator", "orchestration:MentorshipOrchestrator", "orchestration:KickoffOrchestrator",
                "orchestration:SessionOrchestrator",
                "orchestration:SessionOrchestrator:timer", "activity:SettleSession", "orchestration:MailOrchestrator",
            },
            tree.Select(span => span.OperationName.Split('@')[0]).ToHashSet());
    }

    [Fact]
    public async Task The_figures_tell_what_happened()
    {
        using var ears = new LogCollector();
        await using var app = await StartAsync(ears, nameof(CountOverdueWorkItems));
        await LiveAsync(app);

        Assert.Equal((await app.ListAsync<Session>(Partition)).Count(session => session.Stage is SessionStage.Held), ears.Sum("mentorflow.sessions.held"));
        var mails = await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId));
        Assert.Equal(mails.Count(mail => mail.Status is MailStatus.Sent), ears.Sum("mentorflow.mails.sent"));
        Assert.Equal(mails.Count(mail => mail.Status is MailStatus.Failed), ears.Sum("mentorflow.mails.failed"));
        Assert.InRange(ears.Sum("mentorflow.mails.failed"), 1, double.MaxValue);
        Assert.InRange(ears.Sum("mentorflow.waits.answered"), 8, double.MaxValue);
        Assert.InRange(ears.Sum("mentorflow.nudges"), 1, double.MaxValue);
        Assert.Equal(1, ears.Sum("mentorflow.matching.pairs"));
        Assert.Contains(ears.Measures, measure => measure.Name == "mentorflow.matching.duration");
        Assert.Contains(ears.Measures, measure => measure is { Name: "mentorflow.workitems.overdue", Value: > 0 });
        Assert.Contains(ears.Measures, measure => measure is { Name: "mentorflow.workitems.opened", Tags: "kind=MailFailed" });
    }

    [Fact]
    public async Task Nobody_is_named_in_spans_figures_logs_or_histories()
    {
        using var ears = new LogCollector();
        await using var app = await StartAsync(ears, nameof(CountOverdueWorkItems), nameof(SweepSignals));
        await LiveAsync(app);

        var said = ears.Lines
            .Concat(ears.Measures.Select(measure => $"{measure.Name} {measure.Tags}"))
            .Concat(ears.Spans.Select(Text))
            .ToList();
        Assert.Contains(said, line => line.Contains(Impersonal.Mark, StringComparison.Ordinal));
        foreach (var word in new[] { Mentor, Mentee, Secret, "@example.com" })
        {
            Assert.DoesNotContain(said, line => line.Contains(word, StringComparison.OrdinalIgnoreCase));
        }

        await foreach (var instance in app.Client.GetAllInstancesAsync(new OrchestrationQuery { FetchInputsAndOutputs = true }))
        {
            var kept = $"{instance.SerializedInput} {instance.SerializedOutput} {instance.SerializedCustomStatus} {instance.FailureDetails}";
            Assert.DoesNotContain("@example.com", kept, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Secret, kept, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Mentor, kept, StringComparison.OrdinalIgnoreCase);
        }

        var failed = (await app.ListAsync<WorkItem>(Partition)).Where(item => item.Kind is WorkItemKind.MailFailed).ToList();
        Assert.NotEmpty(failed);
        Assert.All(failed, item => Assert.Equal("This mail could not be sent: 550 5.1.1 <(address)>: unknown", item.Cause.Said()));
    }

    [Fact]
    public void Every_metric_that_an_alert_watches_is_one_that_is_recorded()
    {
        var watched = Regex.Matches(File.ReadAllText(Repository.File("infra/modules/alerts.bicep")), "metric: '([^']+)'")
            .Select(match => match.Groups[1].Value);

        Assert.Subset(Instruments().ToHashSet(), watched.ToHashSet());
    }

    [Fact]
    public void The_documented_metrics_are_those_that_are_recorded()
    {
        var documented = Regex.Matches(File.ReadAllText(Repository.File("docs/telemetry.md")), "`(mentorflow\\.[a-z_.]+)`")
            .Select(match => match.Groups[1].Value);

        Assert.Equal(Instruments().Order(StringComparer.Ordinal), documented.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("550 5.1.1 <ada.lovelace@example.com>: unknown", "550 5.1.1 <(address)>: unknown")]
    [InlineData("GET https://graph.microsoft.com/v1.0/users/ada%40example.com/sendMail", "GET https://graph.microsoft.com/v1.0/users/(address)/sendMail")]
    [InlineData("to=\"Ada L.\"@example.com.", "to=(address).")]
    [InlineData("a @ b, 5@", "a @ b, 5@")]
    public void An_address_is_taken_out_of_a_text_and_the_rest_is_left(string text, string expected) => Assert.Equal(expected, Impersonal.Text(text));

    [Fact]
    public void No_span_of_web_servers_and_clients_is_exported()
    {
        Assert.DoesNotContain(
            TelemetryPipeline.Sources,
            source => source.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || source.StartsWith("System.Net", StringComparison.Ordinal));
    }

    private static async Task<TestApp> StartAsync(LogCollector ears, params string[] with)
    {
        var app = await TestApp.StartAsync(
            services =>
            {
                services.AddSingleton<ILoggerProvider>(ears);
                services.AddSingleton<IMailSender, Relay>();
            },
            ["--Logging:LogLevel:Default=Debug", "--Logging:Console:LogLevel:Default=None", .. with.Select(TestApp.With)]);
        ears.Listen(app.Get<IMeterFactory>());
        return app;
    }

    // Everything that people write holds the secret; one of the two has an address that the relay refuses in so many words.
    private static async Task<Mentorship> LiveAsync(TestApp app)
    {
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.JoinAsync(Mentor, ProgramRole.Mentor);
        await program.JoinAsync(Mentee, ProgramRole.Mentee);
        await app.AdvanceAsync(TimeSpan.FromDays(31));
        var proposal = Assert.Single(await app.ListAsync<Proposal>(Partition));
        var (mentor, mentee) = (ProgramDriver.Id(Mentor), ProgramDriver.Id(Mentee));
        await program.DoAsync(app.Get<ProposalActs>().AnswerAsync(A.ProgramId, proposal.ProposalId, mentee, accepted: true));
        await program.DoAsync(app.Get<ProposalActs>().AnswerAsync(A.ProgramId, proposal.ProposalId, mentor, accepted: true, reason: Secret));
        var mentorship = Assert.Single(await app.ListAsync<Mentorship>(Partition));
        var agreement = A.Agreement(app.Now.AddDays(7)) with { Confidentiality = Secret };
        await program.DoAsync(app.Get<MentorshipActs>().ProposeAgreementAsync(A.ProgramId, mentorship.MentorshipId, mentee, agreement));
        await program.DoAsync(app.Get<MentorshipActs>().SignAgreementAsync(A.ProgramId, mentorship.MentorshipId, mentor, version: 1));

        var session = Assert.Single(await app.ListAsync<Session>(Partition));
        await program.DoAsync(app.Get<SessionActs>().SetAgendaAsync(A.ProgramId, session.SessionId, mentee, Secret));
        await app.AdvanceToAsync(session.StartsAt);
        await program.DoAsync(app.Get<SessionActs>().ArriveAsync(A.ProgramId, session.SessionId, mentor));
        await program.DoAsync(app.Get<SessionActs>().ArriveAsync(A.ProgramId, session.SessionId, mentee));
        await app.AdvanceToAsync(session.EndsAt);
        await program.DoAsync(app.Get<SessionActs>().FollowUpAsync(A.ProgramId, session.SessionId, mentee, score: 4, summary: Secret));
        await program.DoAsync(app.Get<ConcernActs>().RaiseAsync(
            new NewConcern(A.ProgramId, mentee, "c1", ConcernKind.Concern, Secret, mentorship.MentorshipId)));
        await program.DoAsync(app.Get<KeeperActs>().AnswerAsync(A.ProgramId, "c1", new ConcernReader("robin", "Robin", Email: null), "m1", Secret));
        await app.AdvanceAsync(TimeSpan.FromDays(5));
        return mentorship;
    }

    private static IEnumerable<string> Instruments()
    {
        using var services = new ServiceCollection()
            .AddMetrics()
            .AddSingleton<MentorFlowMeter>()
            .AddSingleton<MentorFlow.Providers.Cosmos.CosmosMeter>()
            .BuildServiceProvider();
        var factory = services.GetRequiredService<IMeterFactory>();
        var names = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Scope == factory)
            {
                names.Add(instrument.Name);
            }
        };
        listener.Start();
        services.GetRequiredService<MentorFlowMeter>();
        services.GetRequiredService<MentorFlow.Providers.Cosmos.CosmosMeter>();
        return names;
    }

    private static string Text(Activity span)
    {
        var tags = span.TagObjects.Concat(span.Events.SelectMany(one => one.Tags));
        return $"{span.OperationName} {span.DisplayName} {span.StatusDescription} {string.Join(' ', tags)} {string.Join(' ', span.Baggage)}";
    }

    private sealed class Relay : IMailSender
    {
        public Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellation = default) =>
            mail.To.Address.StartsWith(Mentor, StringComparison.OrdinalIgnoreCase) && mail.Subject.Contains("session", StringComparison.OrdinalIgnoreCase)
            ? throw new IOException($"550 5.1.1 <{mail.To.Address}>: unknown")
            : Task.FromResult(new MailReceipt("1"));
    }
}

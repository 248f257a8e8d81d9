using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Telemetry;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Mails.Definitions;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Functions.Hosting.Telemetry;

/// <summary>Counts what was decided, from what was saved: once for a decision, however often its activity runs or its orchestrator replays.</summary>
public sealed class DecisionMeter(MentorFlowMeter meter) : IDecisionObserver
{
    public void Saved(Batch writes, IReadOnlyList<LedgerNote> notes)
    {
        foreach (var write in writes.Writes)
        {
            switch (write.Document)
            {
                case WorkItem item when write.Kind is WriteKind.Create:
                    Opened(item);
                    break;
                case MailRecord { Status: MailStatus.Sent or MailStatus.Failed or MailStatus.InDoubt } mail:
                    Settled(mail);
                    break;
                case Session { Stage: SessionStage.Held } when Notes(DecisionName.SessionSettled):
                    meter.SessionsHeld.Add(1);
                    break;
                case HrisFailure when write.Kind is WriteKind.Upsert:
                    meter.EventsPoisoned.Add(1);
                    break;
                case Round round when Notes(DecisionName.RoundSolved):
                    meter.MatchingPairs.Record(round.Pairs.Count);
                    meter.MatchingWaiting.Record(round.Waiting.Count);
                    break;
            }
        }

        bool Notes(DecisionName name) => notes.Any(note => note.Decision == name);
    }

    public IDisposable? Starting(Signal start) => Traces.Begin(start);

    /// <summary>An event reached what waited for it.</summary>
    public void Delivered(Signal signal)
    {
        if (signal.Kind is SignalKind.Raise)
        {
            meter.WaitsAnswered.Add(1, KeyValuePair.Create("event", (object?)signal.Name));
        }
    }

    /// <summary>It did not get through, and stays pending.</summary>
    public void Failed(Signal signal) => meter.SignalsFailed.Add(1, KeyValuePair.Create("signal", (object?)signal.Name));

    private void Opened(WorkItem item)
    {
        var kind = KeyValuePair.Create("kind", (object?)item.Kind.ToString());
        meter.WorkItemsOpened.Add(1, kind);
        if (item.Kind.FollowsSilence())
        {
            meter.Escalations.Add(1, kind);
        }

        if (item.Kind is WorkItemKind.StepFailed && InstanceIds.IsHris(item.InstanceId))
        {
            meter.EventsPoisoned.Add(1);
        }
    }

    private void Settled(MailRecord mail)
    {
        var template = KeyValuePair.Create("template", (object?)mail.Template.ToString());
        var counter = mail.Status switch
        {
            MailStatus.Sent => meter.MailsSent,
            MailStatus.InDoubt => meter.MailsInDoubt,
            _ => meter.MailsFailed,
        };
        counter.Add(1, template);
        if (mail.Status is MailStatus.Sent && MailDefinitions.Of(mail.Template).IsNudge)
        {
            meter.Nudges.Add(1, template);
        }
    }
}

using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Definitions;

/// <summary>What there is to know of one mail but for its words, so that a new mail is a new folder and no arm of a switch elsewhere.</summary>
public abstract class MailDefinition(MailTemplate template)
{
    public MailTemplate Template => template;

    /// <summary>Asks again for what was asked for before, or for what has gone quiet.</summary>
    public virtual bool IsNudge => false;

    /// <summary>What is known when it is written, beside the recipient and the program.</summary>
    public virtual MailSubject About => MailSubject.Program;

    /// <summary>What it asks for, the same for the mails that remind of it: it can be put off to a later day. Null for what cannot.</summary>
    public virtual string? AboutOf(MailOrder order) => null;

    /// <summary>Goes to the coordinator of the program instead of a participant.</summary>
    public abstract bool TellsCoordinator { get; }
}

namespace MentorFlow.Domain.Mails;

/// <summary>The hand-over was cut after the words of the mail began to go over: the provider may have it, and sending it again may deliver it twice.</summary>
public sealed class MailInDoubtException(string message, Exception? inner = null) : IOException(message, inner);

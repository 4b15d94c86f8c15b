namespace Microsoft.Azure.Functions.Worker;

/// <summary>Stand-in: what key a request has to show.</summary>
public enum AuthorizationLevel
{
    Anonymous,
    User,
    Function,
    System,
    Admin,
}

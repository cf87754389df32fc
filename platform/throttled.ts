// Teams takes no more messages for a while: thrown so that the queue tries again later, after the claim was given back.
export const busyFault = (): Error =>
  Object.assign(new Error('Teams takes no more messages for now.'), { name: 'TeamsFault' });
